import { expect, test } from 'vitest';
import { firstPrev } from './envelope.ts';
import { base64FromHex, goldenSeed, nodeCrypto, signerFromSeed } from './testing/on-node.ts';

const publicKey = '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8';

/** As published with the design: canonical JSON, its SHA-256, and Ed25519 over the 32 bytes of that hash, in hex. */
const vectors = [
  {
    raw: `{"at":"2026-11-20T08:00:00+07:00","payload":{"float":1000000},"prev":"${firstPrev}","seq":1,"till":"S1-T2","type":"SHIFT_OPEN","user":"u01","v":1}`,
    hash: 'b35739812277950400132b65ca5ffb314937830e58aa25c3bb448d9f4676edbc',
    sig: '27a241739664d779d42068ae984236ff181d13b0870138ad762622e5e74ab7463f5a03cc229120c2ba022dbb0a76617582ba14d6ff04aa3c8f57a50ae58cc00d',
  },
  {
    raw: '{"at":"2026-11-20T19:02:40+07:00","payload":{"no":"S1-T2-000123","note":"Phở bò","tender":[{"a":125000,"m":"VNPAY","ref":"14422574"}],"total":125000,"vat":9259},"prev":"b35739812277950400132b65ca5ffb314937830e58aa25c3bb448d9f4676edbc","seq":2,"till":"S1-T2","type":"SALE","user":"u01","v":1}',
    hash: '9a79482a079fb07c8cc79cbd015f94688c3664b57520e8f552ee26e2abb5c7e9',
    sig: '5b5cbbb27910a10b0f7eda5a2125835ebc087c082809945e4e57e600b2866ed69644ad227a05d738b63904f9e08e4c6916d712411f9efb5df7a7805e6ec7fa05',
  },
  {
    raw: '{"at":"2026-11-20T19:05:00+07:00","payload":{"amount":35000,"approvedBy":"u09","line":2,"no":"S1-T2-000124","reason":"KHACH_DOI_MON"},"prev":"9a79482a079fb07c8cc79cbd015f94688c3664b57520e8f552ee26e2abb5c7e9","seq":3,"till":"S1-T2","type":"VOID_LINE","user":"u02","v":1}',
    hash: 'b03bbf705455c659940d15557147e94410712c7da980d6480a146f48d774a0b8',
    sig: 'b5d811199e617173356c8af6c04df704051a11b4601002abfc909fe88eb792664e3d9a6a2d87521f380348470157f38154b85b8a59b8dedb650ee89c3e273601',
  },
];

const signer = signerFromSeed(goldenSeed);

test('the key of the seed 00…1f is the published one', () => {
  expect(signer.publicKey).toBe(base64FromHex(publicKey));
});

test.each(vectors)('$hash', ({ raw, hash, sig }) => {
  expect(nodeCrypto.hash(raw)).toBe(hash);
  expect(signer.sign(hash)).toBe(base64FromHex(sig));
  expect(nodeCrypto.verify(hash, base64FromHex(sig), signer.publicKey)).toBe(true);
});

test('each vector continues the one before it', () => {
  for (const [place, { raw }] of vectors.entries())
    expect(raw).toContain(`"prev":"${vectors[place - 1]?.hash ?? firstPrev}"`);
});

test('another amount, another key and another spelling of the same letters are each another hash or signature', () => {
  const [, sale, voided] = vectors;
  expect(nodeCrypto.hash(sale!.raw.replace('125000', '125001'))).not.toBe(sale!.hash);
  expect(nodeCrypto.hash(sale!.raw.normalize('NFD'))).not.toBe(sale!.hash);
  expect(nodeCrypto.verify(voided!.hash, base64FromHex(sale!.sig), signer.publicKey)).toBe(false);
  const stranger = signerFromSeed('ff'.repeat(32));
  expect(nodeCrypto.verify(sale!.hash, stranger.sign(sale!.hash), signer.publicKey)).toBe(false);
});
