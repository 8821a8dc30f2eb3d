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
const keys = new Map<string, KeyObject>();

const publicKeyObject = (raw: string): KeyObject => {
  let key = keys.get(raw);
  if (!key) {
    key = createPublicKey({
      key: Buffer.concat([spkiPrefix, Buffer.from(raw, 'base64')]),
      format: 'der',
      type: 'spki',
    });
    keys.set(raw, key);
  }
  return key;
};

export const nodeCrypto: Crypto = {
  hash: (text) => hash('sha256', text, 'hex'),
  verify: (digest, signature, publicKey) => {
    try {
      return verify(
        null,
        Buffer.from(digest, 'hex'),
        publicKeyObject(publicKey),
        Buffer.from(signature, 'base64'),
      );
    } catch {
      return false;
    }
  },
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
