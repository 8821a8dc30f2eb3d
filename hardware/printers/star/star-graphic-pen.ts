import type { MakePen } from '../pen.ts';
import { bandsOf, withoutMargin } from '../picture/bands.ts';
import { rowsOf, type Bitmap } from '../picture/bitmap.ts';
import { makeHarmless } from './harmless.ts';
import { starCommands } from './star-commands.ts';

const { graphic } = starCommands;

/** TSP100 and TSP143: they know rows of dots and nothing else. Text sent to them is swallowed without a word. */
export const starGraphicPen: MakePen = ({ mostRasterRows }) => ({
  begin: graphic.begin,
  end: graphic.end,
  draw: (picture) => rowBytes(picture, mostRasterRows),
  write: () => null,
  qr: () => null,
  barcode: () => null,
  cut: graphic.cut,
});

const rowBytes = (picture: Bitmap, mostRows: number): Uint8Array =>
  Buffer.concat(
    bandsOf(picture, { mostRows }).flatMap((band) =>
      band.kind === 'white'
        ? [Uint8Array.from(graphic.feed(band.rows))]
        : Array.from({ length: band.picture.height }, (_, row) => oneRow(band.picture, row)),
    ),
  );

const oneRow = (band: Bitmap, row: number): Uint8Array => {
  const { bytes } = withoutMargin(rowsOf(band, row, row + 1));
  makeHarmless(bytes);
  return Uint8Array.from(graphic.row(bytes));
};
