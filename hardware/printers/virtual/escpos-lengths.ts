import { counted, fixed, lowHigh, sameLength, until, type Length, type Table } from './lengths.ts';

const rasterLength: Length = (bytes, at) => {
  const across = lowHigh(bytes, at + 4);
  const rows = lowHigh(bytes, at + 6);
  return across === null || rows === null ? null : 8 + across * rows;
};

/** `GS 8 L`: a length in four bytes. */
const longLength: Length = (bytes, at) => {
  const [low, high] = [lowHigh(bytes, at + 3), lowHigh(bytes, at + 5)];
  return low === null || high === null ? null : 7 + low + high * 65_536;
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
  return until(0, 3)(bytes, at);
};

const cutLength: Length = (bytes, at) => {
  const mode = bytes[at + 2];
  if (mode === undefined) return null;
  return mode >= 65 ? 4 : 3;
};

const pulseLength: Length = (bytes, at) => {
  const kind = bytes[at + 2];
  if (kind === undefined) return null;
  return kind === 8 ? 10 : 5;
};

const [esc, gs, fs, dle] = [0x1b, 0x1d, 0x1c, 0x10];

export const escposLengths: Table = {
  [esc]: {
    '@': fixed(2),
    '2': fixed(2),
    ...sameLength('! - 3 = A E G J M R SP V a d r t {', 3),
    '\\': fixed(4),
    $: fixed(4),
    B: fixed(4),
    c: fixed(4),
    p: fixed(5),
    D: until(0, 2),
    '*': columnImageLength,
    '(': counted(3),
  },
  [gs]: {
    ...sameLength('! B H I a b f h r w', 3),
    ...sameLength('L P W', 4),
    V: cutLength,
    k: barcodeLength,
    v: rasterLength,
    '8': longLength,
    '(': counted(3),
  },
  [fs]: { '&': fixed(2), '.': fixed(2), ...sameLength('- C !', 3), S: fixed(4), '(': counted(3) },
  [dle]: { '\u0004': fixed(3), '\u0005': fixed(3), '\u0014': pulseLength },
};
