import { id } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certify,
  credentials,
  makePass,
  readCertificate,
  readPass,
  splitCredentials,
  type Certificate,
} from './credentials.ts';
import { goldenSeed, nodeCrypto, signerFromSeed } from './testing/on-node.ts';
import { testId } from './testing/sealing.ts';

const issuer = signerFromSeed(goldenSeed);
const device = signerFromSeed('22'.repeat(32));
const certificate: Certificate = {
  device: id<'DeviceId'>(testId(11)),
  tenant: id<'TenantId'>(testId(1)),
  store: id<'StoreId'>(testId(2)),
  role: 'till',
  publicKey: device.publicKey,
  from: 1_700_000_000_000,
  until: 1_707_776_000_000,
};
const written = certify(certificate, { crypto: nodeCrypto, signer: issuer });
const pass = makePass(
  { device: certificate.device, audience: 'cloud', until: 1_700_000_900_000 },
  { crypto: nodeCrypto, signer: device },
);

test('a certificate and a pass say what was signed, and to nobody else', () => {
  expect(readCertificate(written, issuer.publicKey, nodeCrypto)).toEqual(certificate);
  expect(readCertificate(written, device.publicKey, nodeCrypto)).toBeNull();
  expect(readPass(pass, device.publicKey, nodeCrypto)).toEqual({
    device: certificate.device,
    audience: 'cloud',
    until: 1_700_000_900_000,
  });
  expect(readPass(pass, issuer.publicKey, nodeCrypto)).toBeNull();
});

test('one is never read as the other, though the same key signed it', () => {
  const ownCertificate = certify(certificate, { crypto: nodeCrypto, signer: device });
  expect(readPass(ownCertificate, device.publicKey, nodeCrypto)).toBeNull();
  expect(readCertificate(pass, device.publicKey, nodeCrypto)).toBeNull();
});

test('no character of either can be changed', () => {
  fc.assert(
    fc.property(
      fc.nat(written.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, other) => {
        fc.pre(written[at] !== other);
        const forged = written.slice(0, at) + other + written.slice(at + 1);
        const read = readCertificate(forged, issuer.publicKey, nodeCrypto);
        // The last bits of a base64 text may say nothing: then it is the same signature, spelt otherwise.
        expect(read === null || at > written.lastIndexOf('.')).toBe(true);
      },
    ),
  );
});

test('whatever is sent as credentials is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCertificate(text, issuer.publicKey, nodeCrypto)).toBeNull();
      expect(readPass(text, device.publicKey, nodeCrypto)).toBeNull();
    }),
  );
  expect(splitCredentials(credentials(written, pass))).toEqual({ certificate: written, pass });
  for (const text of ['', '~', 'a~', '~b', 'a~b~c', 'a']) expect(splitCredentials(text)).toBeNull();
});
