import 'fake-indexeddb/auto';
import type { DeviceId } from '@pos/kernel';
import { serve, statedKey, type Call, type ServingPeer } from '@pos/sync';
import { aCloud, testAuthor } from '@pos/sync/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserCrypto } from './device/browser-crypto.ts';
import { newDeviceKey } from './device/device-key.ts';
import type { Paired } from './device/device-store.ts';
import { newId } from './ids.ts';
import { openTablet, type Tablet } from './tablet.ts';

const [one, other] = ['http://192.168.1.9:4100', 'http://192.168.1.10:4100'];

let paired: Paired;
let tills: Record<string, ServingPeer>;
let tablet: Tablet;
/** How often the tills were asked for anything. */
let asked: number;

beforeEach(async () => {
  const device = newId(Date.now());
  paired = { ...testAuthor, device, certificate: '', trust: [], key: await newDeviceKey(null) };
  asked = 0;
  const kept = new Map([['quay-hubs', JSON.stringify([one, other])]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('fetch', answer);
});
afterEach(async () => {
  await tablet.stop();
  vi.unstubAllGlobals();
});

/** A till that says how much of the tablet's events the cloud has, as far as it has heard. */
const aTill = (inTheCloud: number): ServingPeer => ({
  ...aCloud(),
  level: 'hub',
  admission: {
    scope: testAuthor,
    crypto: browserCrypto,
    keyOf: (_, run) => run.map(({ envelope }) => statedKey(envelope)).find(Boolean),
  },
  kept: () => ({ cloud: { [`${paired.device}/1`]: inTheCloud }, backup: {} }),
});

const answer = async (
  url: string,
  { body = '', signal }: { readonly body?: string; readonly signal?: AbortSignal } = {},
): Promise<Response> => {
  const { origin, pathname } = new URL(url);
  const till = tills[origin]!;
  const call = pathname.slice('/v1/sync/'.length);
  if (call === 'who')
    return Response.json({ device: origin, store: paired.store, hubs: [], server: null });
  if (call === 'live') return new Response(untilHungUp(signal));
  asked += 1;
  const answered = await serve(till, paired.device as DeviceId, call as Call, JSON.parse(body));
  return Response.json(answered.ok ? answered.answer : answered.refusal);
};

const untilHungUp = (signal: AbortSignal | undefined) =>
  new ReadableStream({
    start: (controller) =>
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true }),
  });

/** How often the tills are asked in so many milliseconds. */
const askedWithin = async (milliseconds: number): Promise<number> => {
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return asked - before;
};

test('tills that disagree about the cloud leave a tablet in peace', async () => {
  tills = { [one]: aTill(0), [other]: aTill(1) };
  tablet = await openTablet(paired, one);
  await expect.poll(() => tablet.reach()).toMatchObject({ connected: { to: 'home' }, waiting: 0 });
  for (const { log } of Object.values(tills))
    await expect.poll(() => log.origins()).toHaveLength(1);
  // Each greeting and page after it says something else of the cloud; nobody is asked again for that before half a minute.
  await expect.poll(() => askedWithin(200)).toBe(0);
  expect(await askedWithin(1000)).toBe(0);
});
