import { uuidV7 } from '@pos/kernel';

/** The only source of chance in the tablet; a page over plain HTTP has this much, too. */
export const newId = (now: number): string => {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(10));
  return uuidV7(now, ((bytes[8]! << 8) | bytes[9]!) & 0xfff, bytes.subarray(0, 8));
};

/** From 0 to 1: how long to wait, so that many tablets do not come back at once. */
export const chance = (): number =>
  globalThis.crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** What keeps keys; `null` on a page that came over plain HTTP. */
export const keeper: SubtleCrypto | null = globalThis.isSecureContext
  ? globalThis.crypto.subtle
  : null;
