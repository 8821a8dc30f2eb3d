import { beforeEach, describe, expect, test } from 'vitest';
import { checkRun, type Admission } from './check-run.ts';
import type { Sealed } from './envelope.ts';
import { nodeCrypto, signerFromSeed } from './testing/on-node.ts';
import { anEvent, anOrigin, testAuthor, testId, TestDevices } from './testing/sealing.ts';
import { packRun, type Run } from './wire/index.ts';

const signer = signerFromSeed('33'.repeat(32));
const origin = anOrigin(11);
const admission: Admission = {
  scope: testAuthor,
  crypto: nodeCrypto,
  keyOf: (device) => (device === origin.device ? signer.publicKey : undefined),
};

let events: readonly Sealed[];
beforeEach(() => {
  events = new TestDevices(nodeCrypto, signer).write(
    origin,
    'order/a',
    anEvent('one'),
    anEvent('two'),
    anEvent('three'),
  );
});

const pack = (some = events, of = origin): Run =>
  packRun(
    of,
    some.map((event, index) => ({ ...event, pos: index + 1 })),
  );

const refusalOf = async (run: Run, differently: Partial<Admission> = {}) => {
  const checked = await checkRun(run, { ...admission, ...differently });
  return checked.ok ? null : checked.code;
};

test('a run of its device, whole and signed, is let in', async () => {
  const checked = await checkRun(pack(), admission);
  expect(checked).toMatchObject({ ok: true, origin });
  expect(checked.ok && checked.sealed.map(({ raw }) => raw)).toEqual(events.map(({ raw }) => raw));
});

describe('refused is', () => {
  test('a run whose end was cut off', async () => {
    const run = pack();
    expect(await refusalOf({ ...run, events: run.events.slice(0, 2) })).toBe('SignatureWrong');
  });
  test('an edited event', async () => {
    const run = pack();
    const forged = [run.events[0]!, { data: { reason: 'nothing' } }, run.events[2]!];
    expect(await refusalOf({ ...run, events: forged })).toBe('SignatureWrong');
  });
  test('an event left out in the middle', async () => {
    const raws = events.map(({ raw }) => raw);
    expect(await refusalOf({ ...pack(), events: [raws[0]!, raws[2]!] })).toBe('ChainBroken');
  });
  test("another device's event under this device's name", async () => {
    const [foreign] = new TestDevices(nodeCrypto, signer).write(anOrigin(12), 'order/a', anEvent());
    expect(await refusalOf({ ...pack(), events: [foreign!.raw] })).toBe('ChainBroken');
  });
  test('a device that nobody knows', async () => {
    expect(await refusalOf(pack(), { keyOf: () => undefined })).toBe('DeviceUnknown');
  });
  test("a stranger's signature", async () => {
    const { sig } = pack(
      new TestDevices(nodeCrypto, signerFromSeed('44'.repeat(32))).write(
        origin,
        'order/a',
        anEvent('one'),
      ),
    );
    expect(await refusalOf({ ...pack(), sig })).toBe('SignatureWrong');
  });
  test('an event of another store or tenant', async () => {
    const store = testId(99) as typeof testAuthor.store;
    expect(await refusalOf(pack(), { scope: { ...testAuthor, store } })).toBe('ForeignStore');
  });
});
