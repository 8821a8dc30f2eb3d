/** Why a printer does not print, or that nothing keeps it. */
export type Trouble = 'paper-out' | 'cover-open' | 'cutter' | 'error';

/** The answer to `DLE EOT`: one byte with fixed bits, so that line noise is not taken for it. */
export const isStatusByte = (byte: number): boolean => (byte & 0x93) === 0x12;

/** From the answers to `DLE EOT 2` (why offline) and `DLE EOT 3` (which error). */
export const troubleIn = (offlineCause: number, error: number): Trouble | null => {
  if ((offlineCause & 0x04) !== 0) return 'cover-open';
  if ((offlineCause & 0x20) !== 0) return 'paper-out';
  if ((error & 0x08) !== 0) return 'cutter';
  return (offlineCause & 0x40) !== 0 || (error & 0x64) !== 0 ? 'error' : null;
};
