import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';

/** A device's private key as it lies in the folder: as it is, or sealed under a secret that lies elsewhere. */
export const zStoredKey = z.union([
  z.object({ privateKey: z.string() }),
  z.object({ sealedKey: z.string() }),
]);
export type StoredKey = z.infer<typeof zStoredKey>;

/** How a private key is written down and read again. */
export interface KeyStore {
  readonly write: (privateKey: string) => StoredKey;
  /** `null` when another store wrote it, or the same one under another secret. */
  readonly read: (stored: StoredKey) => string | null;
}

/** Whoever can read the file has the key. */
export const plainKeys: KeyStore = {
  write: (privateKey) => ({ privateKey }),
  read: (stored) => ('privateKey' in stored ? stored.privateKey : null),
};

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** The key under 32 secret bytes that the operating system keeps for this person on this machine. */
export const sealedKeys = (secret: Uint8Array, nonce: () => Uint8Array): KeyStore => ({
  write: (privateKey) => {
    const begin = nonce().subarray(0, nonceBytes);
    const sealing = createCipheriv(cipher, secret, begin);
    const sealed = [begin, sealing.update(privateKey, 'utf8'), sealing.final()];
    return { sealedKey: Buffer.concat([...sealed, sealing.getAuthTag()]).toString('base64') };
  },
  read: (stored) =>
    'sealedKey' in stored ? unseal(Buffer.from(stored.sealedKey, 'base64'), secret) : null,
});

const unseal = (sealed: Buffer, secret: Uint8Array): string | null => {
  try {
    const opening = createDecipheriv(cipher, secret, sealed.subarray(0, nonceBytes));
    opening.setAuthTag(sealed.subarray(-tagBytes));
    const text = opening.update(sealed.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, opening.final()]).toString('utf8');
  } catch {
    return null;
  }
};
