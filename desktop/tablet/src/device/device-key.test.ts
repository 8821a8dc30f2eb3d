import { expect, test } from 'vitest';
import { browserCrypto } from './browser-crypto.ts';
import { deviceKeyFrom, newDeviceKey } from './device-key.ts';

const { subtle } = globalThis.crypto;

test.each([
  ['sealed', subtle],
  ['plain', null],
] as const)(
  'a %s key signs what anybody can check, and nobody else signed',
  async (kind, keeper) => {
    const stored = await newDeviceKey(keeper);
    const { publicKey, sign } = deviceKeyFrom(stored, keeper);
    const hash = browserCrypto.hash('Cà phê sữa đá');
    const signature = await sign(hash);
    expect(stored.kind).toBe(kind);
    expect(browserCrypto.verify(hash, signature, publicKey)).toBe(true);
    expect(browserCrypto.verify(browserCrypto.hash('trà đá'), signature, publicKey)).toBe(false);
    expect(browserCrypto.verify(hash, 'nonsense', publicKey)).toBe(false);
    const other = deviceKeyFrom(await newDeviceKey(keeper), keeper);
    expect(browserCrypto.verify(hash, signature, other.publicKey)).toBe(false);
  },
);

test('where the browser keeps the key, nobody gets it out', async () => {
  const stored = await newDeviceKey(subtle);
  if (stored.kind !== 'sealed') throw new Error(stored.kind);
  await expect(subtle.exportKey('pkcs8', stored.key)).rejects.toThrow(/extractable/);
});
