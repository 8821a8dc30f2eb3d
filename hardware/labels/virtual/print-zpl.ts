import { gtinCheckDigit } from '@pos/domain';
import type { Bitmap } from '../../printers/picture/bitmap.ts';
import { drawMarks, type Drawn } from './draw-marks.ts';

export interface PrintedLabels {
  readonly label: Bitmap;
  readonly copies: number;
  readonly unknown: readonly string[];
}

/** What a Zebra makes of it; written from its manual, not from the encoder. */
export const printZpl = (bytes: Uint8Array): PrintedLabels => {
  const commands = Buffer.from(bytes)
    .toString('utf8')
    .split(/(?=[\^~])/);
  const drawn: Drawn[] = [];
  const unknown: string[] = [];
  let [width, height, copies] = [0, 0, 1];
  let [x, y] = [0, 0];
  let moduleDots = 2;
  let field: { kind: 'bars' | 'qr'; name: string; height: number } | null = null;
  let isHex = false;

  const put = (text: string): void => {
    const data = isHex ? unescaped(text) : text;
    isHex = false;
    if (!field) return;
    const { kind, name } = field;
    drawn.push({ kind, x, y, moduleDots, height: field.height, data: meaningOf(name, data) });
    field = null;
  };

  const obey: Readonly<Record<string, (rest: string) => void>> = {
    XA: () => undefined,
    XZ: () => undefined,
    CI: () => undefined,
    LH: () => undefined,
    FS: () => undefined,
    PW: (rest) => (width = Number(rest)),
    LL: (rest) => (height = Number(rest)),
    PQ: (rest) => (copies = Number(rest)),
    FO: (rest) => ([x = 0, y = 0] = rest.split(',').map(Number)),
    BY: (rest) => (moduleDots = Number(rest)),
    FH: () => (isHex = true),
    BE: (rest) => (field = { kind: 'bars', name: 'BE', height: heightIn(rest) }),
    B8: (rest) => (field = { kind: 'bars', name: 'B8', height: heightIn(rest) }),
    BC: (rest) => (field = { kind: 'bars', name: 'BC', height: heightIn(rest) }),
    BQ: (rest) => {
      moduleDots = Number(rest.split(',')[2]);
      field = { kind: 'qr', name: 'BQ', height: 0 };
    },
    FD: put,
    GF: (rest) => {
      const [, , , stride = '1', hex = ''] = rest.split(',');
      const dots = Buffer.from(hex.trim(), 'hex');
      const picture = {
        width: Number(stride) * 8,
        height: dots.length / Number(stride),
        bytes: dots,
      };
      drawn.push({ kind: 'picture', x, y, picture });
    },
  };

  for (const command of commands) {
    if (command.trim() === '') continue;
    const does = obey[command.slice(1, 3)];
    if (does) does(command.slice(3).trimEnd());
    else unknown.push(command.slice(0, 20));
  }
  return { label: drawMarks(width, height, drawn), copies, unknown };
};

const heightIn = (rest: string): number => Number(rest.split(',')[1]);

const unescaped = (text: string): string =>
  Buffer.from(
    text.replaceAll(/_([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString('utf8');

/** An EAN gets its check digit, Code 128 loses the choice of its set, a QR code what is said of its correction. */
const meaningOf = (name: string, data: string): string => {
  if (name === 'BE' || name === 'B8') return data + gtinCheckDigit(data);
  return name === 'BC' ? data.replace(/^>:/, '') : data.replace(/^MA,/, '');
};
