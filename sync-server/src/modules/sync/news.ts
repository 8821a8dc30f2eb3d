import type { Server } from '../../server.ts';

/** Waits until a store's log has grown above `head`; `false` when the time is over or the server goes. */
export const news = (
  { pokes, state }: Pick<Server, 'pokes' | 'state'>,
  store: string,
  { head, seconds }: { readonly head: number; readonly seconds: number },
): Promise<boolean> => {
  const { signal } = state.draining;
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (isNews: boolean): void => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', leave);
      resolve(isNews);
    };
    const leave = (): void => finish(false);
    const timer = setTimeout(leave, seconds * 1000);
    signal.addEventListener('abort', leave);
    const stop = pokes.subscribe(store, (now) => {
      if (now !== head) finish(true);
    });
  });
};
