import { getPublicKey, sign, utils } from '@noble/ed25519';
import { hexToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './browser-crypto.ts';

/** Signs in the device's name, later: the browser holds the key and gives it to nobody, us included. */
export interface DeviceKey {
  readonly publicKey: string;
  readonly sign: (hash: string) => Promise<string>;
}

/** As it lies in IndexedDB, which keeps a `CryptoKey` without showing what is in it. */
export type StoredKey =
  | { readonly kind: 'sealed'; readonly publicKey: string; readonly key: CryptoKey }
  | { readonly kind: 'plain'; readonly publicKey: string; readonly secret: Uint8Array };

/**
 * A key that cannot be taken out. On a page that came over plain HTTP a browser makes none: there the key lies open in
 * the browser's storage, as a till's lies in its folder.
 */
export const newDeviceKey = async (subtle: SubtleCrypto | null): Promise<StoredKey> => {
  if (subtle) {
    const pair = await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    const raw = await subtle.exportKey('raw', pair.publicKey);
    return { kind: 'sealed', publicKey: toBase64(new Uint8Array(raw)), key: pair.privateKey };
  }
  const secret = utils.randomSecretKey();
  return { kind: 'plain', publicKey: toBase64(getPublicKey(secret)), secret };
};

export const deviceKeyFrom = (stored: StoredKey, subtle: SubtleCrypto | null): DeviceKey => ({
  publicKey: stored.publicKey,
  sign: async (hash) => {
    const bytes = Uint8Array.from(hexToBytes(hash));
    if (stored.kind === 'plain') return toBase64(sign(bytes, stored.secret));
    if (!subtle) throw new Error('this page may not use the key that another one may');
    return toBase64(new Uint8Array(await subtle.sign('Ed25519', stored.key, bytes)));
  },
});
