import { decimalIn } from './apdu.ts';

/** What a terminal says of a payment. */
export interface PaymentStatus {
  /** 0 is the only good one. */
  readonly result: number;
  readonly amount: number;
  /** Counted up with each payment. */
  readonly trace: string;
  /** What a reversal names. */
  readonly receipt: number;
  /** Masked, as it stands on a receipt. */
  readonly card: string | null;
  /** Such as `VISA`. */
  readonly scheme: string | null;
  /** The bank's word for its yes. */
  readonly approval: string | null;
}

const fixed: Readonly<Record<number, number>> = {
  0x04: 6,
  0x0b: 3,
  0x0c: 3,
  0x0d: 2,
  0x0e: 2,
  0x17: 2,
  0x19: 1,
  0x27: 1,
  0x29: 4,
  0x2a: 15,
  0x3b: 8,
  0x49: 2,
  0x87: 2,
  0x88: 3,
  0x8a: 1,
  0x8c: 1,
};
/** Two or three bytes before them say how long they are, a digit in each lower half. */
const counted: Readonly<Record<number, number>> = {
  0x22: 2,
  0x23: 2,
  0x24: 3,
  0x3c: 3,
  0x60: 3,
  0x8b: 2,
};

/** Reads fields up to the first it does not know: what comes after them is for other programs. */
export const readStatus = (data: Uint8Array): PaymentStatus => {
  const fields = new Map<number, Uint8Array>();
  let at = 0;
  while (at < data.length) {
    const tag = data[at]!;
    const digits = counted[tag] ?? 0;
    const length =
      fixed[tag] ?? (digits > 0 ? digitsIn(data.subarray(at + 1, at + 1 + digits)) : null);
    if (length === null) break;
    const start = at + 1 + digits;
    fields.set(tag, data.subarray(start, start + length));
    at = start + length;
  }
  const number = (tag: number): number => decimalIn(fields.get(tag) ?? new Uint8Array(1));
  const card = fields.get(0x22);
  return {
    result: fields.get(0x27)?.[0] ?? 0,
    amount: number(0x04),
    trace: Buffer.from(fields.get(0x0b) ?? []).toString('hex'),
    receipt: number(0x87),
    card: card ? masked(Buffer.from(card).toString('hex')) : null,
    scheme: textIn(fields.get(0x8b)),
    approval: textIn(fields.get(0x3b)),
  };
};

/** Letters, filled up with zeros or blanks. */
const textIn = (bytes: Uint8Array = new Uint8Array()): string | null =>
  Buffer.from(bytes).toString('latin1').replaceAll('\0', ' ').trim() || null;

const digitsIn = (bytes: Uint8Array): number =>
  bytes.reduce((value, byte) => value * 10 + (byte & 0x0f), 0);

/** A terminal masks by itself; one that does not is not allowed to tell us more. */
const masked = (digits: string): string => `…${/(\d{4})[^\d]*$/.exec(digits)?.[1] ?? ''}`;
