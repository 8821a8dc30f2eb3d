import type { Line } from '@pos/documents';
import { encodeTcvn3, encodeWindows1258 } from '@pos/kernel';
import type { TextMode } from '../profile.ts';
import { commands } from './commands.ts';

const encoders: {
  readonly [Encoding in TextMode['encoding']]: (text: string) => Uint8Array | null;
} = {
  ascii: (text) => (/^[\x20-\x7e]*$/.test(text) ? Buffer.from(text, 'latin1') : null),
  tcvn3: encodeTcvn3,
  windows1258: encodeWindows1258,
};

/** A line as letters of the printer's own font, or `null` when its page does not hold one of them. */
export const textBytes = ({ text, align, style }: Line, mode: TextMode): number[] | null => {
  const letters = encoders[mode.encoding](text);
  if (!letters) return null;
  const { size, bold, inverse } = style;
  return [
    ...commands.codePage(mode.page),
    ...commands.align(align),
    ...commands.size(size === 'double' ? 2 : 1, size === 'normal' ? 1 : 2),
    ...commands.bold(bold),
    ...commands.inverse(inverse),
    ...letters,
    ...commands.lineFeed,
    ...commands.inverse(false),
    ...commands.bold(false),
    ...commands.size(1, 1),
    ...commands.align('left'),
  ];
};
