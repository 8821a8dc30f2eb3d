import type { Trouble } from './trouble.ts';

/** The server's disk is lost, and all there is is the copy or the dump of the first day. Nobody tells the tills. */
export const serverRestored: Trouble = {
  name: 'the server is restored from a copy',
  kills: 0,
  strike: ({ shop: { cloud }, backup }) => cloud.restore(backup),
};
