import { beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../envelope.ts';
import { headAfter } from '../testing/event-log-contract.ts';
import { aClient, aCloud, runOf, talk, type TestCloud } from '../testing/a-peer.ts';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anEvent, anOrigin, testId, TestDevices } from '../testing/sealing.ts';
import type { Answer, Call } from '../wire/index.ts';
import { vectorOf } from '../wire/vector.ts';
import { serve } from './index.ts';

const [here, there] = [anOrigin(11), anOrigin(12)];

let cloud: TestCloud;
let devices: TestDevices;
beforeEach(() => {
  cloud = aCloud();
  devices = new TestDevices(pretendCrypto, pretendSigner);
});

const write = (origin = here, count = 1): readonly Sealed[] =>
  devices.write(
    origin,
    'order/a',
    ...Array.from({ length: count }, (_, place) => anEvent(`event ${place}`)),
  );

const answerTo = async <Name extends Call>(call: Name, body: unknown): Promise<Answer<Name>> => {
  const answered = await serve(cloud, here.device, call, body);
  if (!answered.ok) throw new Error(answered.refusal.code);
  return answered.answer as Answer<Name>;
};

const hello = (more: object = {}) =>
  answerTo('hello', { proto: [1], app: 'test', ...here, have: {}, confirmed: {}, ...more });

const push = async (...runs: (readonly Sealed[])[]) =>
  answerTo('push', { fence: (await hello()).fence, runs: runs.map(runOf) });

const pull = (more: object = {}) =>
  answerTo('pull', { log: 'cloud-0', after: 0, events: 500, wait: 0, ...more });

describe('whatever somebody sends', () => {
  test.each<[Call, unknown]>([
    ['hello', null],
    ['hello', { proto: [1] }],
    ['push', { fence: null, runs: [] }],
    ['push', { fence: null, runs: [{ device: "'; DROP TABLE event", epoch: 1, events: ['x'] }] }],
    ['pull', { log: null, after: -1 }],
    ['pull', { log: null, after: 0, have: { '../../etc': [1, 'x'] }, events: 1, wait: 0 }],
    ['branch', { device: testId(1), epoch: 2 ** 60, probes: [] }],
    ['adopt', 'adopt me'],
  ])('%s %j is refused and changes nothing', async (call, body) => {
    expect(await serve(cloud, here.device, call, body)).toEqual({
      ok: false,
      refusal: { code: 'RequestUnreadable' },
    });
    expect(cloud.log.head().pos).toBe(0);
  });

  test('an unknown protocol is refused by name', async () => {
    await expect(hello({ proto: [7] })).rejects.toThrow('ProtocolUnknown');
  });
});

describe('a push', () => {
  test('failure 6: the same push again is answered the same', async () => {
    const events = write(here, 3);
    const first = await push(events);
    expect(first.results).toEqual([{ ...headAfter(events), state: 'ok' }]);
    expect(await push(events)).toEqual(first);
    expect(cloud.log.head().pos).toBe(3);
  });

  test('failure 10: an origin that is not believed keeps no other out', async () => {
    const good = write(there, 2);
    const [forged] = write(here);
    const { results } = await push([{ ...forged!, sig: 'forged' }], good);
    expect(results).toEqual([
      { ...headAfter(good), state: 'ok' },
      { ...cloud.log.headOf(here), state: 'refused', code: 'SignatureWrong' },
    ]);
    expect(cloud.log.head().pos).toBe(2);
  });

  test('an event whose meaning nobody knows is a fact like any other', async () => {
    const [event] = write();
    const envelope = { ...event!.envelope, type: 'OfTomorrow', data: { anything: [1, null] } };
    const raw = JSON.stringify(envelope);
    const hash = pretendCrypto.hash(raw);
    await push([{ envelope, raw, hash, sig: pretendSigner.sign(hash) }]);
    expect(cloud.log.readAfter(0, 1)[0]!.raw).toBe(raw);
  });

  test('failure 7: an older session of the same device may not push any more', async () => {
    const { fence } = await hello();
    await hello();
    await expect(answerTo('push', { fence, runs: [runOf(write())] })).rejects.toThrow('FenceStale');
    await expect(answerTo('push', { fence: null, runs: [runOf(write())] })).rejects.toThrow(
      'FenceStale',
    );
  });
});

describe('a pull', () => {
  test('a page never ends inside a run, however short it is asked to be', async () => {
    await push(write(here, 30), write(there, 5));
    const page = await pull({ events: 3 });
    expect(page).toMatchObject({ mode: 'page', from: 0, next: 30 });
    expect(await pull({ events: 3, after: 30 })).toMatchObject({ from: 30, next: 35 });
    expect(await pull({ after: 35 })).toMatchObject({ from: 35, next: 35, runs: [] });
  });

  test('what the caller wrote itself does not travel back, and the position passes it', async () => {
    await push(write(here, 3), write(there, 2));
    const page = await pull({ own: { epoch: 1, seq: 2 } });
    expect(page).toMatchObject({ mode: 'page', from: 0, next: 5, left: 2 });
    const came =
      page.mode === 'page' && page.runs.map(({ device, events }) => [device, events.length]);
    expect(came).toEqual([
      [here.device, 1],
      [there.device, 2],
    ]);
  });

  test('positions of another log are worth nothing here', async () => {
    await push(write());
    expect(await pull({ log: 'another' })).toMatchObject({ mode: 'other-log' });
  });

  test('a position that we never gave out renames the log', async () => {
    expect(await pull({ after: 9 })).toMatchObject({ mode: 'other-log', log: { id: 'cloud-1' } });
  });

  test('what was dropped here must come from a snapshot', async () => {
    await push(write(here, 2), write(there, 2));
    cloud.log.prune(3);
    await expect(pull({ after: 2 })).rejects.toThrow('SnapshotNeeded');
    await expect(pull({ log: null, have: {} })).rejects.toThrow('SnapshotNeeded');
    expect(await pull({ after: 3 })).toMatchObject({ next: 4 });
  });
});

describe('a hello', () => {
  test('whoever remembers more of us than we do makes us rename our log', async () => {
    await push(write(here, 2));
    const key = `${here.device}/1`;
    expect((await hello({ confirmed: { [key]: 2 } })).log.id).toBe('cloud-0');
    expect((await hello({ confirmed: { [key]: 3 } })).log.id).toBe('cloud-1');
  });

  test('another history of an origin is named', async () => {
    const ours = write(here, 2);
    await push(ours);
    devices.rewind(cloud.log.headOf(there));
    const other = new TestDevices(pretendCrypto, pretendSigner).write(
      here,
      'order/a',
      anEvent('otherwise'),
    );
    const have = vectorOf([headAfter(other)]);
    expect((await hello({ have })).disputed).toEqual([`${here.device}/1`]);
    expect((await hello({ have: vectorOf([headAfter(ours)]) })).disputed).toEqual([]);
  });
});

test('what is adopted is adopted once', async () => {
  const lost = runOf(write(here, 3));
  expect(await answerTo('adopt', { runs: [lost] })).toMatchObject({ adopted: 3, known: 0 });
  expect(await answerTo('adopt', { runs: [lost] })).toMatchObject({ adopted: 0, known: 3 });
  expect(cloud.log.head().pos).toBe(3);
});

test('three thousand events reach another till, in pages, byte for byte', async () => {
  const [seller, reader] = [aClient(cloud, 11), aClient(cloud, 12)];
  for (let page = 0; page < 15; page += 1) seller.log.append(write(here, 200));
  await talk(seller);
  await talk(reader);
  expect(reader.log.readAfter(0, 3000).map(({ raw }) => raw)).toEqual(
    seller.log.readAfter(0, 3000).map(({ raw }) => raw),
  );
  expect(reader.log.cursorOf('cloud', 'cloud-0')).toBe(3000);
  expect(seller.log.marksOf('cloud')).toEqual([{ ...here, seq: 3000 }]);
});
