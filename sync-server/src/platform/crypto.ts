import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { Crypto, Signer } from '@pos/sync';

/** The 12 bytes DER puts before a raw Ed25519 public key. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

export const nodeCrypto: Crypto = {
  hash: sha256,
  verify: (digest, signature, publicKey) => {
    const key = publicKeyFrom(publicKey);
    if (!key) return false;
    return verify(null, Buffer.from(digest, 'hex'), key, Buffer.from(signature, 'base64'));
  },
};

/** Parsed once for each device that talks to us; a key that is none is `null`. */
const keys = new Map<string, KeyObject>();
const mostKeys = 10_000;

const publicKeyFrom = (raw: string): KeyObject | null => {
  const known = keys.get(raw);
  if (known) return known;
  const bytes = Buffer.from(raw, 'base64');
  if (bytes.length !== 32) return null;
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, bytes]),
    format: 'der',
    type: 'spki',
  });
  if (keys.size >= mostKeys) keys.clear();
  keys.set(raw, key);
  return key;
};

export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

export const signerFrom = (privateKeyPem: string): Signer => {
  const key = createPrivateKey(privateKeyPem);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(spkiPrefix.length).toString('base64'),
    sign: (digest) => sign(null, Buffer.from(digest, 'hex'), key).toString('base64'),
  };
};
