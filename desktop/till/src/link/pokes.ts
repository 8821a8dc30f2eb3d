import { readPokes } from '@pos/sync';

/** The server breathes every 15 seconds; one that does not is no longer there, whatever the socket says. */
const silence = 40_000;

/** Listens for word that somebody has written. It ends when the line does, and whoever wants more listens again. */
export const listenForPokes = async (
  url: string,
  authorization: string,
  { onPoke, signal }: { readonly onPoke: () => void; readonly signal: AbortSignal },
): Promise<void> => {
  const silent = new AbortController();
  const hangUp = (): void => silent.abort();
  let timer = setTimeout(hangUp, silence);
  try {
    const response = await fetch(url, {
      headers: { authorization },
      signal: AbortSignal.any([signal, silent.signal]),
    });
    if (!response.ok || !response.body) return;
    const isPoked = readPokes();
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, silence);
      if (isPoked(piece)) onPoke();
    }
  } catch {
    // The line is gone: the exchange finds out for itself.
  } finally {
    clearTimeout(timer);
  }
};
