import { zPoke } from './calls.ts';

/**
 * The channel that pokes says something this often, if only that it is there; who has heard nothing for so long listens
 * on another line. Two breaths may be late: ten seconds after the network is well every copy has to be the same.
 */
export const pokeRhythm = { breathMs: 4000, silenceMs: 8500 };

/** Reads an event stream piece by piece: whether a piece completes word that the log has grown. */
export const readPokes = (): ((piece: string) => boolean) => {
  let text = '';
  return (piece) => {
    const lines = (text + piece).split('\n');
    text = lines.pop() ?? '';
    return lines.some(isPoke);
  };
};

const isPoke = (line: string): boolean => {
  if (!line.startsWith('data: ')) return false;
  try {
    const read = zPoke.safeParse(JSON.parse(line.slice('data: '.length)));
    return read.success && 'head' in read.data;
  } catch {
    return false;
  }
};
