import { id, uuidV7, type Id } from '@pos/kernel';

let sequence = 0;

/** Known before the till answers, so that an order and its first line are sent in one go. */
export const newId = <Name extends string>(): Id<Name> => {
  sequence = (sequence + 1) % 4096;
  return id<Name>(uuidV7(Date.now(), sequence, crypto.getRandomValues(new Uint8Array(8))));
};
