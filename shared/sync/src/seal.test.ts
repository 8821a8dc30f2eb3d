import { expect, test } from 'vitest';
import { anEvent, anOrigin, TestDevices } from './testing/sealing.ts';
import { pretendCrypto, pretendSigner } from './testing/pretend-crypto.ts';

test('a long command is signed on the way, so that it can travel in pieces', () => {
  const devices = new TestDevices(pretendCrypto, pretendSigner);
  const events = Array.from({ length: 450 }, () => anEvent());
  const sealed = devices.write(anOrigin(11), 'order/a', ...events);
  const signed = sealed.flatMap(({ sig, envelope }) => (sig === null ? [] : [envelope.seq]));
  expect(signed).toEqual([200, 400, 450]);
});
