/** One message of ZVT: what it is, and what it says. */
export interface Apdu {
  /** Both bytes of its name, such as `0x0601`. */
  readonly name: number;
  readonly data: Uint8Array;
}

export const apdu = (name: number, data: readonly number[] = []): Uint8Array => {
  const length = data.length < 0xff ? [data.length] : [0xff, data.length & 0xff, data.length >> 8];
  return Uint8Array.from([name >> 8, name & 0xff, ...length, ...data]);
};

/** Cuts what comes in into messages, in whatever pieces it comes. */
export class ApduReader {
  #waiting = Buffer.alloc(0);

  push(chunk: Uint8Array): Apdu[] {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    const read: Apdu[] = [];
    for (let next = this.#next(); next; next = this.#next()) read.push(next);
    return read;
  }

  #next(): Apdu | null {
    const bytes = this.#waiting;
    const isLong = bytes[2] === 0xff;
    const head = isLong ? 5 : 3;
    if (bytes.length < head) return null;
    const end = head + (isLong ? bytes.readUInt16LE(3) : bytes.readUInt8(2));
    if (bytes.length < end) return null;
    this.#waiting = bytes.subarray(end);
    return { name: bytes.readUInt16BE(0), data: bytes.subarray(head, end) };
  }
}

/** Two digits a byte. */
export const decimalBytes = (value: number, bytes: number): number[] => [
  ...Buffer.from(
    String(value)
      .padStart(bytes * 2, '0')
      .slice(-bytes * 2),
    'hex',
  ),
];

export const decimalIn = (bytes: Uint8Array): number => Number(Buffer.from(bytes).toString('hex'));
