import type { Line } from '@pos/documents';
import { isPlain } from '../codes.ts';
import type { MakePen } from '../pen.ts';
import { bandsOf, feedBytes, withoutMargin } from '../picture/bands.ts';
import type { Bitmap } from '../picture/bitmap.ts';
import { makeHarmless } from './harmless.ts';
import { starCommands } from './star-commands.ts';

/** StarPRNT: mC-Print, TSP100IV, TSP650II and others that are not raster-only. */
export const starPen: MakePen = ({ mostRasterRows, text }) => ({
  begin: starCommands.initialise,
  end: [],
  draw: (picture) => rasterBytes(picture, mostRasterRows),
  write: (line) => (text === 'raster' ? null : asciiBytes(line)),
  qr: (data, moduleDots) =>
    isPlain(data)
      ? [
          ...starCommands.align('center'),
          ...starCommands.qr(Buffer.from(data, 'latin1'), moduleDots),
          ...starCommands.align('left'),
        ]
      : null,
  // Its widths differ from model to model: drawn, it is as wide as was reckoned.
  barcode: () => null,
  cut: starCommands.feedAndCut,
});

const asciiBytes = ({ text, align, style: { size, bold, inverse } }: Line): number[] | null => {
  if (!/^[\x20-\x7e]*$/.test(text)) return null;
  return [
    ...starCommands.align(align),
    ...starCommands.size(size === 'double' ? 2 : 1, size === 'normal' ? 1 : 2),
    ...starCommands.bold(bold),
    ...starCommands.inverse(inverse),
    ...Buffer.from(text, 'latin1'),
    ...starCommands.lineFeed,
    ...starCommands.inverse(false),
    ...starCommands.bold(false),
    ...starCommands.size(1, 1),
    ...starCommands.align('left'),
  ];
};

/** A quarter of a millimetre, at eight dots a millimetre. */
const feedStep = 2;

const rasterBytes = (picture: Bitmap, mostRows: number): Uint8Array =>
  Buffer.concat(
    bandsOf(picture, { mostRows, feedStep }).map((band) => {
      if (band.kind === 'white') {
        return Uint8Array.from(feedBytes(band.rows / feedStep, starCommands.feedQuarters));
      }
      const { across, bytes } = withoutMargin(band.picture);
      makeHarmless(bytes);
      return Buffer.concat([
        Uint8Array.from(starCommands.raster(across, band.picture.height)),
        bytes,
      ]);
    }),
  );
