import { strideOf, type Bitmap } from '../printers/picture/bitmap.ts';
import type { LabelSheet, Mark } from './label-sheet.ts';

/** Zebra and all that imitate it. */
export const zplBytes = ({ width, height, marks }: LabelSheet, copies: number): Uint8Array => {
  const lines = [
    '^XA',
    '^CI28',
    `^PW${width}`,
    `^LL${height}`,
    '^LH0,0',
    ...marks.map(fieldOf),
    `^PQ${copies}`,
    '^XZ',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'utf8');
};

const fieldOf = (mark: Mark): string => {
  const at = `^FO${mark.x},${mark.y}`;
  switch (mark.kind) {
    case 'picture':
      return `${at}${graphic(mark.picture)}^FS`;
    case 'qr':
      return `${at}^BQN,2,${mark.moduleDots}^FH_^FDMA,${escaped(mark.data)}^FS`;
    case 'barcode':
      return `${at}^BY${mark.moduleDots}${barcode[mark.symbology](mark.height)}^FH_^FD${dataOf(mark)}^FS`;
  }
};

const barcode = {
  ean13: (height: number) => `^BEN,${height},Y,N`,
  ean8: (height: number) => `^B8N,${height},Y,N`,
  code128: (height: number) => `^BCN,${height},Y,N,N`,
} as const;

/** The printer reckons the check digit of an EAN itself. */
const dataOf = ({ symbology, data }: Extract<Mark, { kind: 'barcode' }>): string =>
  symbology === 'code128' ? `>:${escaped(data).replaceAll('>', '_3E')}` : data.slice(0, -1);

/** Whatever could begin a command is written by its number. */
const escaped = (text: string): string =>
  text.replaceAll(/[\^~_\\]|[^\x20-\x7e]/gu, (letter) =>
    [...Buffer.from(letter, 'utf8')]
      .map((byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );

const graphic = ({ width, bytes }: Bitmap): string => {
  const hex = Buffer.from(bytes).toString('hex').toUpperCase();
  return `^GFA,${bytes.length},${bytes.length},${strideOf(width)},${hex}`;
};
