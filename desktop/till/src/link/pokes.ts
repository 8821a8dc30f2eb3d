import { pokeRhythm, readPokes } from '@pos/sync';

/** How a line ended. `silent`: its other end was no longer there, whatever the socket said. */
export type EndOfLine = 'ended' | 'silent';

/** Listens for word that somebody has written. It ends when the line does, and whoever wants more listens again. */
export const listenForPokes = async (
  url: string,
  authorization: string,
  { onPoke, signal }: { readonly onPoke: () => void; readonly signal: AbortSignal },
): Promise<EndOfLine> => {
  const silent = new AbortController();
  const hangUp = (): void => silent.abort();
  let timer = setTimeout(hangUp, pokeRhythm.silenceMs);
  try {
    const response = await fetch(url, {
      headers: { authorization },
      signal: AbortSignal.any([signal, silent.signal]),
    });
    if (!response.ok || !response.body) return 'ended';
    const isPoked = readPokes();
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, pokeRhythm.silenceMs);
      if (isPoked(piece)) onPoke();
    }
  } catch {
    // The line is gone: the exchange finds out for itself.
  } finally {
    clearTimeout(timer);
  }
  return silent.signal.aborted ? 'silent' : 'ended';
};
