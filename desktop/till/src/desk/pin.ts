import { scrypt } from 'node:crypto';

/**
 * The hash of a PIN: slow, and salted with the store, so that one hashing finds who typed it and no table made for
 * another shop fits. Uniqueness of PINs within a store is equality of hashes.
 */
export const hashPin = (pin: string, store: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(pin, `quay-pin/${store}`, 32, { N: 16_384, r: 8, p: 1 }, (error, key) => {
      if (error) reject(error);
      else resolve(key.toString('base64'));
    });
  });
