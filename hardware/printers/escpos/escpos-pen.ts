import type { MakePen } from '../pen.ts';
import { isPlain } from '../codes.ts';
import { commands } from './commands.ts';
import { rasterBytes } from './raster.ts';
import { holdsRealTime } from './real-time.ts';
import { textBytes } from './text-mode.ts';

export const escposPen: MakePen = (profile) => {
  const { motionUnits, realTimeSwitch, dotsPerInch, text } = profile;
  return {
    begin: [
      ...commands.initialise,
      ...(motionUnits ? commands.motionUnits(dotsPerInch) : []),
      ...(realTimeSwitch ? commands.realTime(false) : []),
    ],
    end: realTimeSwitch ? commands.realTime(true) : [],
    draw: (picture) => rasterBytes(picture, profile),
    write: (line) => (text === 'raster' ? null : textBytes(line, text)),
    qr: (data, moduleDots) => {
      const bytes = centred(commands.qr(Buffer.from(data, 'utf8'), moduleDots));
      return isPlain(data) && !holdsRealTime(bytes) ? bytes : null;
    },
    barcode: (code128, look) => centred(commands.code128(code128, look)),
    cut: commands.feedAndCut,
  };
};

const centred = (bytes: readonly number[]): number[] => [
  ...commands.align('center'),
  ...bytes,
  ...commands.align('left'),
];
