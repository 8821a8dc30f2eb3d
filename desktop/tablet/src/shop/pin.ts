import { scryptAsync } from '@noble/hashes/scrypt.js';
import { toBase64 } from '../device/browser-crypto.ts';

/** As the till hashes it, so that both find the same person. */
export const hashPin = async (pin: string, store: string): Promise<string> =>
  toBase64(await scryptAsync(pin, `quay-pin/${store}`, { N: 16_384, r: 8, p: 1, dkLen: 32 }));
