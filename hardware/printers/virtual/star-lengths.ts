import { counted, lowHigh, sameLength, until, type Length, type Table } from './lengths.ts';

const [esc, row] = [0x1b, 0x62];

/** `ESC GS …`: what comes next says how long it is. */
const extendedLength: Length = (bytes, at) => {
  const name = bytes[at + 2];
  if (name === undefined) return null;
  switch (String.fromCharCode(name)) {
    case 'S':
      return rasterLength(bytes, at);
    case 'y':
      return qrLength(bytes, at);
    case 'A':
    case 'R':
      return 5;
    case '\u0003':
      return 6;
    case 'P':
      return bytes[at + 3] === 0x32 ? 5 : 4;
    default:
      return 4;
  }
};

const rasterLength: Length = (bytes, at) => {
  const [across, rows] = [lowHigh(bytes, at + 4), lowHigh(bytes, at + 6)];
  return across === null || rows === null ? null : 9 + across * rows;
};

const qrLength: Length = (bytes, at) => {
  const step = bytes[at + 3];
  if (step === undefined) return null;
  if (step === 0x44) return counted(6)(bytes, at);
  return step === 0x53 ? 6 : 4;
};

/** `ESC * r …`: bare, or with a number that a zero ends. */
const rasterModeLength: Length = (bytes, at) => {
  const name = bytes[at + 3];
  if (name === undefined) return null;
  return 'ABCR'.includes(String.fromCharCode(name)) ? 4 : until(0, 4)(bytes, at);
};

const columnsLength =
  (each: number): Length =>
  (bytes, at) => {
    const columns = lowHigh(bytes, at + 2);
    return columns === null ? null : 4 + columns * each;
  };

export const starLengths: Table = {
  [esc]: {
    ...sameLength('@ E F 4 5 0 1', 2),
    ...sameLength('- SP d J I a z R M P : \u0006 \u000c l Q W h $', 3),
    ...sameLength('i s \u0007 \u001e', 4),
    X: columnsLength(3),
    k: columnsLength(24),
    b: until(0x1e, 6),
    '*': rasterModeLength,
    '\u001d': extendedLength,
  },
};

/** Of a printer that knows rows of dots alone: `b` begins one. */
export const starGraphicLengths: Table = { ...starLengths, [row]: counted(1) };
