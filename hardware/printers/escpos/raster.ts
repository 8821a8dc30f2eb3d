import { bandsOf, feedBytes, withoutMargin } from '../picture/bands.ts';
import type { Bitmap } from '../picture/bitmap.ts';
import type { Profile } from '../profile.ts';
import { commands } from './commands.ts';
import { makeHarmless } from './real-time.ts';

const headBytes = commands.raster(0, 0).length;

/** A picture in bands: white rows are fed, white to the right is not sent. */
export const rasterBytes = (
  picture: Bitmap,
  { mostRasterRows }: Pick<Profile, 'mostRasterRows'>,
): Uint8Array =>
  Buffer.concat(
    bandsOf(picture, { mostRows: mostRasterRows, bandCost: headBytes }).map((band) =>
      band.kind === 'white'
        ? Uint8Array.from(feedBytes(band.rows, commands.feedDots))
        : bandBytes(band.picture),
    ),
  );

const bandBytes = (band: Bitmap): Uint8Array => {
  const { across, bytes } = withoutMargin(band);
  makeHarmless(bytes);
  return Buffer.concat([Uint8Array.from(commands.raster(across, band.height)), bytes]);
};
