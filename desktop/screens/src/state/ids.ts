import { id, uuidV7, type Id } from '@pos/kernel';

let sequence = 0;

/** Browsers on a plain-HTTP LAN have no `crypto.randomUUID`, but all have random bytes. */
export const newId = <Name extends string>(): Id<Name> => {
  sequence = (sequence + 1) % 4096;
  return id<Name>(uuidV7(Date.now(), sequence, crypto.getRandomValues(new Uint8Array(8))));
};
