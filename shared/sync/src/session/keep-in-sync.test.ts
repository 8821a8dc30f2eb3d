import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aClient, aCloud, type TestCloud } from '../testing/a-peer.ts';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anEvent, anOrigin, TestDevices } from '../testing/sealing.ts';
import {
  keepInSync,
  patience,
  Setback,
  type Ask,
  type KeptInSync,
  type LoopClock,
  type SyncStatus,
} from './index.ts';
import { retryDelay } from './keep-in-sync.ts';

/** Time that passes when a test says so. */
class FakeClock implements LoopClock {
  #now = 0;
  #timers: { at: number; ring: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly after = (milliseconds: number): ReturnType<LoopClock['after']> => {
    let ring = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      ring = resolve;
    });
    const timer = { at: this.#now + milliseconds, ring };
    this.#timers.push(timer);
    const cancel = (): void => {
      this.#timers = this.#timers.filter((other) => other !== timer);
      ring();
    };
    return { done, cancel };
  };

  /** When the next timer rings. */
  get next(): number | undefined {
    return this.#timers.map(({ at }) => at).sort((left, right) => left - right)[0];
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { ring } of due) ring();
  }
}

let clock: FakeClock;
let cloud: TestCloud;
let client: ReturnType<typeof aClient>;
let devices: TestDevices;
let statuses: SyncStatus[];
let resets: number;
let calls: string[];
let answer: Ask;
let kept: KeptInSync | undefined;

beforeEach(() => {
  clock = new FakeClock();
  cloud = aCloud();
  client = aClient(cloud);
  devices = new TestDevices(pretendCrypto, pretendSigner);
  answer = client.ask;
  [statuses, resets, calls] = [[], 0, []];
});
afterEach(async () => {
  await kept?.stop();
  kept = undefined;
});

const begin = (): void => {
  kept = keepInSync({
    client: {
      ...client,
      ask: (call, request) => {
        calls.push(call);
        return answer(call, request);
      },
    },
    clock,
    random: () => 0.5,
    resetTransport: () => {
      resets += 1;
    },
    report: (status) => statuses.push(status),
  });
};

const sell = () => client.log.append(devices.write(anOrigin(11), 'order/a', anEvent()));
const caughtUp = () => vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ caughtUp: true }));
const resting = (until: number) => vi.waitFor(() => expect(clock.next).toBe(until));

test('what is sold is pushed as soon as the loop is nudged', async () => {
  begin();
  await caughtUp();
  sell();
  kept?.nudge();
  await vi.waitFor(() => expect(cloud.log.head().pos).toBe(1));
});

test('without a nudge it looks by itself after half a minute', async () => {
  begin();
  await caughtUp();
  await resting(patience.idle);
  const before = calls.length;
  clock.pass(patience.idle);
  await vi.waitFor(() => expect(calls.slice(before)).toEqual(['hello', 'pull']));
});

test('what it knows of a peer is half a minute old at most, however busy the line is', async () => {
  begin();
  await caughtUp();
  const before = calls.length;
  for (const passed of [20_000, 31_000]) {
    await resting(clock.now() + patience.idle);
    clock.pass(passed - clock.now());
    kept?.nudge();
    await vi.waitFor(() => expect(calls.at(-1)).toBe('pull'));
  }
  await vi.waitFor(() => expect(calls.slice(before)).toEqual(['pull', 'hello', 'pull']));
});

test('P15: a peer that never answers is given up, asked again, and told of', async () => {
  answer = () => new Promise(() => undefined);
  begin();
  await resting(patience.answer);
  clock.pass(patience.answer);
  await vi.waitFor(() => expect(statuses).toMatchObject([{ state: 'away', since: 0 }]));
  await resting(patience.answer + 500);
  expect(resets).toBe(0);
  while (clock.now() < patience.stuck + patience.answer) {
    const known = clock.now();
    await vi.waitFor(() => expect(clock.next).toBeGreaterThan(known));
    clock.pass(clock.next! - known);
  }
  await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'stuck', since: 0 }));
  expect(resets).toBeGreaterThan(0);
});

test('when the peer is back, nothing was forgotten', async () => {
  sell();
  answer = () => Promise.reject(new Error('no route'));
  begin();
  await vi.waitFor(() => expect(statuses).toMatchObject([{ state: 'away' }]));
  answer = client.ask;
  await resting(500);
  clock.pass(500);
  await caughtUp();
  expect(cloud.log.head().pos).toBe(1);
});

test('an answer that is no answer moves nothing', async () => {
  sell();
  answer = async (call, request) =>
    call === 'push' ? { ok: true, answer: { ok: true } } : client.ask(call, request);
  begin();
  await vi.waitFor(() =>
    expect(statuses.at(-1)).toMatchObject({
      state: 'away',
      error: expect.objectContaining({ code: 'AnswerUnreadable' }) as unknown,
    }),
  );
  expect(client.log.marksOf('cloud')).toEqual([]);
});

test('what the peer refuses is told, and tried again with the next greeting', async () => {
  const known = new Set<string>();
  cloud = {
    ...cloud,
    admission: {
      ...cloud.admission,
      keyOf: (device) => (known.has(device) ? pretendSigner.publicKey : undefined),
    },
  };
  answer = aClient(cloud).ask;
  sell();
  begin();
  const refused = new Map([[`${anOrigin(11).device}/1`, 'DeviceUnknown']]);
  await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ caughtUp: true, refused }));
  expect(cloud.log.head().pos).toBe(0);
  known.add(anOrigin(11).device);
  await resting(patience.idle);
  clock.pass(patience.idle);
  await vi.waitFor(() => expect(cloud.log.head().pos).toBe(1));
});

test('it stops at once, in the middle of a rest', async () => {
  begin();
  await caughtUp();
  await kept?.stop();
  const asked = calls.length;
  clock.pass(patience.idle);
  expect(calls).toHaveLength(asked);
});

test('the delay is spread over its whole length, honours what the peer asks, and is short where none answers', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(fc.nat(1000), chance, (failures, drawn) => {
      const grown = 1000 * 2 ** Math.min(failures, 10);
      const delay = (error: Error): number => retryDelay(error, failures, () => drawn);
      expect(delay(new Error('no route'))).toBe(drawn * Math.min(5000, grown));
      expect(delay(new Setback('ServerBusy', 7))).toBe(7000 + drawn * Math.min(60_000, grown));
    }),
  );
});
