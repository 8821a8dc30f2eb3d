import { zPoke } from './calls.ts';

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
