/** How far this browser can be trusted with what nobody else has yet. */
export type Keeping = 'promised' | 'not-promised' | 'nearly-full';

/** What a busy day of one tablet takes, and half of that. */
const leastRoom = 20_000_000;

/** Asks the browser to throw nothing away. A page over plain HTTP has nobody to ask. */
export const askToKeep = async (storage: StorageManager | undefined): Promise<Keeping> => {
  if (!storage) return 'not-promised';
  const { quota = Infinity, usage = 0 } = await storage.estimate();
  const isPromised = await storage.persist();
  if (quota - usage < leastRoom) return 'nearly-full';
  return isPromised ? 'promised' : 'not-promised';
};
