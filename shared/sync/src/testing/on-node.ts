// @ts-expect-error Shared code has no types for Node, so that none of it can lean on Node. This file runs in tests only.
import { Buffer } from 'node:buffer';
// @ts-expect-error The same.
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
// @ts-expect-error The same.
import { gzipSync } from 'node:zlib';
import type { Crypto, Signer } from '../crypto.ts';

/** What DER puts before the 32 bytes of an Ed25519 key. */
const privatePrefix = '302e020100300506032b657004220420';
const publicPrefix = '302a300506032b6570032100';

export const nodeCrypto: Crypto = {
  hash: (text) => hash('sha256', text, 'hex'),
  verify: (digest, signature, publicKey) => {
    const key = Buffer.concat([Buffer.from(publicPrefix, 'hex'), Buffer.from(publicKey, 'base64')]);
    try {
      return verify(
        null,
        Buffer.from(digest, 'hex'),
        createPublicKey({ key, format: 'der', type: 'spki' }),
        Buffer.from(signature, 'base64'),
      );
    } catch {
      return false;
    }
  },
};

/** A seed of 32 bytes in hex: the same key, and so the same signatures, every time. */
export const signerFromSeed = (seed: string): Signer => {
  const der = Buffer.from(privatePrefix + seed, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(publicPrefix.length / 2).toString('base64'),
    sign: (digest) => sign(null, Buffer.from(digest, 'hex'), key).toString('base64'),
  };
};

/** Bytes 00, 01, … 1f: the key of every vector and golden line. */
export const goldenSeed = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';

export const base64FromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

export const gzippedBytes = (text: string): number => gzipSync(text).length;
