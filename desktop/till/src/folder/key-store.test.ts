import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededIds } from '../testing/index.ts';
import { plainKeys, sealedKeys, type KeyStore } from './key-store.ts';

const ids = seededIds();
const nonce = (): Uint8Array => Buffer.from(ids.secret());
const secret = new Uint8Array(32).fill(7);
const sealed = sealedKeys(secret, nonce);

/** What every key store promises. */
const describeKeyStore = (name: string, keys: KeyStore, other: KeyStore): void => {
  describe(name, () => {
    test('reads what it wrote', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (key) => {
          expect(keys.read(keys.write(key))).toBe(key);
        }),
      );
    });

    test('says that it cannot read what another wrote', () => {
      expect(keys.read(other.write('key'))).toBeNull();
    });
  });
};

describeKeyStore('the plain file', plainKeys, sealed);
describeKeyStore('the sealed key', sealed, plainKeys);

test('a sealed key is not to be seen, opens under its own secret alone, and shows when it was touched', () => {
  const stored = sealed.write('BEGIN PRIVATE KEY');
  expect(JSON.stringify(stored)).not.toContain('PRIVATE');
  expect(sealedKeys(new Uint8Array(32).fill(8), nonce).read(stored)).toBeNull();
  const bytes = 'sealedKey' in stored ? Buffer.from(stored.sealedKey, 'base64') : Buffer.of();
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const touched = Buffer.from(bytes);
      touched[place]! ^= flip;
      expect(sealed.read({ sealedKey: touched.toString('base64') })).toBeNull();
    }),
  );
  for (const sealedKey of ['', 'AAAA', '!']) expect(sealed.read({ sealedKey })).toBeNull();
});
