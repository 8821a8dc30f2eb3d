import type { Crypto, Signer } from '../crypto.ts';

/** Not secure, only distinct: enough to chain events in tests that run where no real hash is at hand. */
export const pretendCrypto: Crypto = {
  hash: (text) => {
    const parts = [
      0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1,
      0xd3a2646c,
    ];
    for (let index = 0; index < text.length; index += 1) {
      for (const [place, part] of parts.entries()) {
        parts[place] = Math.imul(part ^ (text.charCodeAt(index) + place), 0x01000193) >>> 0;
      }
    }
    return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
  },
  verify: (hash, signature, publicKey) => signature === `${publicKey}:${hash}`,
};

export const pretendSigner: Signer = {
  publicKey: 'pretend',
  sign: (hash) => `pretend:${hash}`,
};
