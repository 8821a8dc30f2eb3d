import { setImmediate } from 'node:timers/promises';

/** Until a question that was just asked has gone out: `fetch` takes a connection again one turn after its last answer. */
export const letGo = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};
