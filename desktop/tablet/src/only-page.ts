const name = 'quay-tablet';
const patience = 300;

/** Two pages that write one journal would take each other's numbers: the one that was there first keeps it. */
export const isOnlyPage = (): Promise<boolean> =>
  'locks' in navigator ? holdsLock() : nobodyAnswers();

const holdsLock = (): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held for as long as the page lives.
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
  });

/** A page that came over plain HTTP has no locks: it asks whether another one is there. */
const nobodyAnswers = async (): Promise<boolean> => {
  const channel = new BroadcastChannel(name);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  channel.onmessage = ({ data }) => {
    if (data === 'here') resolve(false);
  };
  channel.postMessage('anybody?');
  setTimeout(() => resolve(true), patience);
  const isAlone = await promise;
  channel.onmessage = ({ data }) => {
    if (data === 'anybody?' && isAlone) channel.postMessage('here');
  };
  return isAlone;
};
