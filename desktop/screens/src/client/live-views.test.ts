import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveViews } from './live-views.ts';

/** The browser's socket, in our hands: what is said is kept, and the line does what the test says. */
class Line extends EventTarget {
  readonly said: unknown[] = [];
  isClosed = false;

  constructor() {
    super();
    lines.push(this);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text));
  }

  close(): void {
    this.isClosed = true;
  }

  open(): void {
    this.dispatchEvent(new Event('open'));
    this.tell({ ready: true });
  }

  tell(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  break(code = 1006): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

let lines: Line[];
let states: boolean[];
let unauthorized: number;
let live: LiveViews;

const lineAtHand = (): Line => lines.at(-1)!;
const news = (view: string, query: object, data: unknown) => ({ news: [{ view, query, data }] });
const watching = (...views: readonly string[]) => ({
  watch: views.map((view) => ({ view, query: {} })),
});

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  states = [];
  unauthorized = 0;
  vi.stubGlobal('WebSocket', Line);
  live = new LiveViews(
    'ws://till/api/live',
    (connected) => states.push(connected),
    () => (unauthorized += 1),
  );
});

afterEach(() => {
  live.use(null);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Somebody is logged in, and watches; what they are told is kept in its order. */
const watched = async (view: string, query = {}): Promise<unknown[]> => {
  const told: unknown[] = [];
  live.watch(view, query, (answer) => told.push(answer.ok ? answer.data : answer.refusal));
  await Promise.resolve();
  return told;
};

test('the token goes first, and one question for all that screens watch', async () => {
  live.use('token');
  await watched('orders');
  await watched('session');
  lineAtHand().open();
  expect(lineAtHand().said).toEqual([{ token: 'token' }, watching('orders', 'session')]);
  expect(states).toEqual([true]);
});

test('a message tells each watcher its own, in the order in which the till says it', async () => {
  live.use('token');
  const orders = await watched('orders');
  const order = await watched('order', { id: '7' });
  const other = await watched('order', { id: '8' });
  lineAtHand().open();
  lineAtHand().tell({
    news: [
      { view: 'orders', query: {}, data: 'first' },
      { view: 'order', query: { id: '7' }, data: 'seven' },
      { view: 'orders', query: {}, refusal: 'denied' },
      { view: 'nobody-asked', query: {}, data: 'lost' },
    ],
  });
  lineAtHand().tell(news('orders', {}, 'second'));
  expect(orders).toEqual(['first', 'denied', 'second']);
  expect(order).toEqual(['seven']);
  expect(other).toEqual([]);
});

test('who comes later sees at once what is known, and a view that nobody watches any more is not asked for', async () => {
  live.use('token');
  const stop = live.watch('orders', {}, () => undefined);
  await Promise.resolve();
  lineAtHand().open();
  lineAtHand().tell(news('orders', {}, 'known'));
  expect(await watched('orders')).toEqual(['known']);
  expect(lineAtHand().said).toHaveLength(2);
  await watched('session');
  expect(lineAtHand().said.at(-1)).toEqual(watching('orders', 'session'));
  stop();
  await watched('store');
  expect(lineAtHand().said.at(-1)).toEqual(watching('orders', 'session', 'store'));
});

test('a line that breaks is said, made anew after a pause, and asked for all that is watched', async () => {
  live.use('token');
  const orders = await watched('orders');
  lineAtHand().open();
  lineAtHand().tell(news('orders', {}, 'before'));
  lineAtHand().break();
  expect(states).toEqual([true, false]);
  expect(lines).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(lines).toHaveLength(2);
  lineAtHand().open();
  expect(lineAtHand().said).toEqual([{ token: 'token' }, watching('orders')]);
  lineAtHand().tell(news('orders', {}, 'after'));
  expect(orders).toEqual(['before', 'after']);
  expect(states).toEqual([true, false, true]);
});

test('a till that stays away is tried less and less often, and at once again after it came back', async () => {
  live.use('token');
  for (const pause of [100, 300, 1000, 2000, 5000, 5000]) {
    const tried = lines.length;
    lineAtHand().break();
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(lines).toHaveLength(tried);
    await vi.advanceTimersByTimeAsync(1);
    expect(lines).toHaveLength(tried + 1);
  }
  lineAtHand().open();
  lineAtHand().break();
  const tried = lines.length;
  await vi.advanceTimersByTimeAsync(100);
  expect(lines).toHaveLength(tried + 1);
});

test('a line that has gone silent is dead, though nobody closed it; what it says later counts no more', async () => {
  live.use('token');
  const orders = await watched('orders');
  const [silent] = lines;
  silent!.open();
  await vi.advanceTimersByTimeAsync(30_000);
  silent!.tell({ news: [] });
  await vi.advanceTimersByTimeAsync(39_999);
  expect(states).toEqual([true]);
  await vi.advanceTimersByTimeAsync(1);
  expect(states).toEqual([true, false]);
  expect(silent!.isClosed).toBe(true);
  await vi.advanceTimersByTimeAsync(100);
  lineAtHand().open();
  silent!.tell(news('orders', {}, 'late'));
  silent!.break();
  lineAtHand().tell(news('orders', {}, 'now'));
  expect(orders).toEqual(['now']);
  expect(states).toEqual([true, false, true]);
  expect(lines).toHaveLength(2);
});

test('a line that never opens is given up as well', async () => {
  live.use('token');
  await vi.advanceTimersByTimeAsync(40_100);
  expect(lines).toHaveLength(2);
});

test('who is no longer known is told so, and not tried again', async () => {
  live.use('token');
  lineAtHand().open();
  lineAtHand().break(4401);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(unauthorized).toBe(1);
  expect(lines).toHaveLength(1);
});

test('the next person asks anew and is shown nothing that the one before was shown', async () => {
  live.use('first');
  const orders = await watched('orders');
  lineAtHand().open();
  lineAtHand().tell(news('orders', {}, 'of the first'));
  live.use(null);
  expect(lines[0]!.isClosed).toBe(true);
  live.use('second');
  expect(await watched('orders')).toEqual([]);
  lines[0]!.break();
  lineAtHand().open();
  expect(lineAtHand().said).toEqual([{ token: 'second' }, watching('orders')]);
  expect(orders).toEqual(['of the first']);
  expect(lines).toHaveLength(2);
});
