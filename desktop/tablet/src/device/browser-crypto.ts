import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Crypto } from '@pos/sync';

hashes.sha512 = sha512;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * A chain is hashed event after event, so its hash must answer at once; a browser's own only answers later, and not at
 * all on a page that came over plain HTTP. Signing, which holds the secret, is left to the browser where it can.
 */
export const browserCrypto: Crypto = {
  hash: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  verify: (hash, signature, publicKey) => {
    try {
      return verify(fromBase64(signature), hexToBytes(hash), fromBase64(publicKey));
    } catch {
      return false;
    }
  },
};
