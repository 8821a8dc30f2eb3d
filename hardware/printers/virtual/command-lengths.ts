/** How long a command is that begins here, prefix included; `null` while too little of it has come to say. */
type Length = (bytes: Uint8Array, at: number) => number | null;

const fixed =
  (length: number): Length =>
  () =>
    length;

const lowHigh = (bytes: Uint8Array, at: number): number | null =>
  at + 1 < bytes.length ? bytes[at]! + bytes[at + 1]! * 256 : null;

/** A length in two bytes, after so many bytes of prefix. */
const counted =
  (prefix: number): Length =>
  (bytes, at) => {
    const length = lowHigh(bytes, at + prefix);
    return length === null ? null : prefix + 2 + length;
  };

const rasterLength: Length = (bytes, at) => {
  const across = lowHigh(bytes, at + 4);
  const rows = lowHigh(bytes, at + 6);
  return across === null || rows === null ? null : 8 + across * rows;
};

const columnImageLength: Length = (bytes, at) => {
  const columns = lowHigh(bytes, at + 3);
  if (columns === null) return null;
  return 5 + columns * (bytes[at + 2]! >= 32 ? 3 : 1);
};

const barcodeLength: Length = (bytes, at) => {
  const kind = bytes[at + 2];
  if (kind === undefined) return null;
  if (kind > 6) return bytes[at + 3] === undefined ? null : 4 + bytes[at + 3]!;
  const end = bytes.indexOf(0, at + 3);
  return end < 0 ? null : end + 1 - at;
};

const cutLength: Length = (bytes, at) => {
  const mode = bytes[at + 2];
  if (mode === undefined) return null;
  return mode >= 65 ? 4 : 3;
};

const tabsLength: Length = (bytes, at) => {
  const end = bytes.indexOf(0, at + 2);
  return end < 0 ? null : end + 1 - at;
};

const pulseLength: Length = (bytes, at) => {
  const kind = bytes[at + 2];
  if (kind === undefined) return null;
  return kind === 8 ? 10 : 5;
};

const [esc, gs, fs, dle] = [0x1b, 0x1d, 0x1c, 0x10];

const lengths: Readonly<Record<number, Readonly<Record<string, Length>>>> = {
  [esc]: {
    '@': fixed(2),
    '2': fixed(2),
    ...sameLength('! - 3 = A E G J M R SP V a d r t {', 3),
    '\\': fixed(4),
    $: fixed(4),
    B: fixed(4),
    c: fixed(4),
    p: fixed(5),
    D: tabsLength,
    '*': columnImageLength,
    '(': counted(3),
  },
  [gs]: {
    ...sameLength('! B H I a b f h r w', 3),
    ...sameLength('L P W', 4),
    V: cutLength,
    k: barcodeLength,
    v: rasterLength,
    '(': counted(3),
  },
  [fs]: { '&': fixed(2), '.': fixed(2), '(': counted(3) },
  [dle]: { '\u0004': fixed(3), '\u0005': fixed(3), '\u0014': pulseLength },
};

/** Letters beside each other, `SP` for the space. */
function sameLength(letters: string, length: number): Record<string, Length> {
  return Object.fromEntries(
    letters.split(' ').map((letter) => [letter === 'SP' ? ' ' : letter, fixed(length)]),
  );
}

export const isPrefix = (byte: number): boolean => byte in lengths;

/** `undefined`: nobody knows such a command. */
export const lengthAt = (bytes: Uint8Array, at: number): number | null | undefined => {
  const second = bytes[at + 1];
  if (second === undefined) return null;
  const known = lengths[bytes[at]!]?.[String.fromCharCode(second)];
  return known && known(bytes, at);
};
