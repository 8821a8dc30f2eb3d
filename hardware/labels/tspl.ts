import { strideOf, type Bitmap } from '../printers/picture/bitmap.ts';
import type { LabelSheet, Mark } from './label-sheet.ts';

/** Xprinter, TSC and most of the cheap ones. Each line ends with both of its bytes, or is not obeyed. */
export const tsplBytes = ({ stock, marks }: LabelSheet, copies: number): Uint8Array =>
  Buffer.concat([
    line(`SIZE ${stock.widthMillimetres} mm,${stock.heightMillimetres} mm`),
    line(`GAP ${stock.gapMillimetres} mm,0 mm`),
    line('DIRECTION 1'),
    line('CLS'),
    ...marks.map(markBytes),
    line(`PRINT 1,${copies}`),
  ]);

const line = (text: string): Buffer => Buffer.from(`${text}\r\n`, 'latin1');

const markBytes = (mark: Mark): Buffer => {
  const at = `${mark.x},${mark.y}`;
  switch (mark.kind) {
    case 'picture':
      return bitmapBytes(at, mark.picture);
    case 'qr':
      return line(`QRCODE ${at},M,${mark.moduleDots},A,0,"${quoted(mark.data)}"`);
    case 'barcode':
      return line(
        `BARCODE ${at},"${names[mark.symbology]}",${mark.height},1,0,` +
          `${mark.moduleDots},${mark.moduleDots},"${quoted(mark.data)}"`,
      );
  }
};

const names = { ean13: 'EAN13', ean8: 'EAN8', code128: '128' } as const;

/** A quote would end the words; what is no plain letter goes as the bytes that a reader of codes takes it for. */
const quoted = (text: string): string =>
  Buffer.from(text.replaceAll('"', '\\["]').replaceAll(/[\r\n]/g, ' '), 'utf8').toString('latin1');

/** Here a dot that is not set is black. */
const bitmapBytes = (at: string, { width, height, bytes }: Bitmap): Buffer =>
  Buffer.concat([
    Buffer.from(`BITMAP ${at},${strideOf(width)},${height},0,`, 'latin1'),
    bytes.map((byte) => ~byte & 0xff),
    line(''),
  ]);
