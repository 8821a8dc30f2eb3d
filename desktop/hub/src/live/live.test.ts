import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aHub, type TestHub } from '../testing/a-hub.ts';
import { aShop, cashier, coffee, type TestShop } from '../testing/a-shop.ts';

let hub: TestHub;
let shop: TestShop;

beforeAll(async () => {
  hub = await aHub();
  shop = await aShop(hub);
  await hub.do(shop.cashier.token, { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] });
});

afterAll(() => hub[Symbol.asyncDispose]());

interface Told {
  readonly ready?: true;
  readonly view?: string;
  readonly query?: object;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data?: any;
  readonly refusal?: { readonly code: string };
}

/** A screen that listens: what it is told queues up until somebody looks. */
class Screen {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  messages = 0;
  readonly #told: Told[] = [];
  #waiting: (() => void) | null = null;

  constructor(headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${hub.url.replace('http', 'ws')}/api/live`, { headers });
    this.closed = new Promise((resolve) => this.socket.on('close', (code) => resolve(code)));
    this.socket.on('message', (text: Buffer) => {
      const message = JSON.parse(text.toString('utf8')) as Told & { readonly news?: Told[] };
      this.#told.push(...(message.news ?? [message]));
      this.messages += 1;
      this.#waiting?.();
    });
  }

  static async loggedIn(token: string): Promise<Screen> {
    const screen = new Screen();
    await once(screen.socket, 'open');
    screen.say({ token });
    expect(await screen.next()).toEqual({ ready: true });
    return screen;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async next(): Promise<Told> {
    while (this.#told.length === 0) await new Promise<void>((resolve) => (this.#waiting = resolve));
    return this.#told.shift()!;
  }

  get unread(): number {
    return this.#told.length;
  }
}

const anOrder = async (): Promise<string> => {
  const [opened] = await hub.do(shop.cashier.token, { type: 'OpenOrder' });
  return String(opened!['order']);
};

test('a screen is shown what it watches, at once and after every change', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  const order = await anOrder();
  const query = { id: order };
  screen.say({ watch: [{ view: 'order', query }, { view: 'session' }] });
  expect(await screen.next()).toMatchObject({ view: 'order', query, data: { lines: [] } });
  expect(await screen.next()).toMatchObject({
    view: 'session',
    query: {},
    data: { open: true, figures: null },
  });

  const { token } = shop.cashier;
  await hub.do(token, { type: 'AddLine', order, barcode: coffee.barcode });
  expect(await screen.next()).toMatchObject({ view: 'order', data: { due: coffee.price } });
  await hub.do(token, {
    type: 'SettleOrder',
    order,
    tenders: [{ method: 'cash', tendered: 50_000 }],
  });
  expect(await screen.next()).toMatchObject({ view: 'order', data: { status: 'settled' } });

  await anOrder();
  expect((await hub.ask('GET', '/health/live')).status).toBe(200);
  expect(screen.unread).toBe(0);
  screen.socket.close();
});

test('all that one change has changed is one message', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  const order = await anOrder();
  screen.say({ watch: [{ view: 'order', query: { id: order } }, { view: 'orders' }] });
  expect(await screen.next()).toMatchObject({ view: 'order' });
  expect(await screen.next()).toMatchObject({ view: 'orders' });
  const before = screen.messages;
  await hub.do(shop.cashier.token, { type: 'AddLine', order, barcode: coffee.barcode });
  expect(await screen.next()).toMatchObject({ view: 'order' });
  expect(await screen.next()).toMatchObject({ view: 'orders' });
  expect(screen.messages).toBe(before + 1);
  screen.socket.close();
});

test('many commits in one moment are told once', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  screen.say({ watch: [{ view: 'orders' }] });
  const before = (await screen.next()).data.orders.length;
  for (let count = 0; count < 5; count += 1) {
    hub.till.handle(
      { id: crypto.randomUUID() as never, type: 'OpenOrder', label: null, training: false },
      { by: shop.cashier.staff.id, approvedBy: null },
    );
  }
  expect((await screen.next()).data.orders).toHaveLength(before + 5);
  expect(screen.unread).toBe(0);
  screen.socket.close();
});

test('who watches one thing more is shown that one alone', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  const session = { view: 'session' };
  screen.say({ watch: [session] });
  expect(await screen.next()).toMatchObject(session);
  screen.say({ watch: [session, { view: 'store' }] });
  expect(await screen.next()).toMatchObject({ view: 'store' });
  screen.say({ watch: [{ view: 'store' }] });
  screen.say({ watch: [{ view: 'store' }, session] });
  expect(await screen.next()).toMatchObject(session);
  expect(screen.unread).toBe(0);
  screen.socket.close();
});

test('a view that may not be seen, and one nobody knows, are refused in words', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  screen.say({
    watch: [{ view: 'staff' }, { view: 'secrets' }, { view: 'order', query: { id: 7 } }],
  });
  expect(await screen.next()).toMatchObject({ view: 'staff', refusal: { code: 'NotPermitted' } });
  expect(await screen.next()).toMatchObject({ view: 'secrets', refusal: { code: 'ViewNotFound' } });
  expect(await screen.next()).toMatchObject({ view: 'order', refusal: { code: 'InvalidQuery' } });
  screen.socket.close();
});

test.each([
  ['a forged token', { token: 'x'.repeat(43) }, 4401],
  ['no token', { watch: [] }, 4401],
  ['no JSON', '{', 4401],
  ['a message beyond the limit', 'x'.repeat(70_000), 1009],
])('%s ends the connection', async (_, message, code) => {
  const screen = new Screen();
  await once(screen.socket, 'open');
  screen.say(message);
  expect(await screen.closed).toBe(code);
});

test.each([
  ['no JSON', '['],
  ['no list', { watch: 'orders' }],
  ['a list without end', { watch: Array.from({ length: 31 }, () => ({ view: 'orders' })) }],
  [
    'lengths that cannot be compared',
    { watch: [{ view: { length: { toString: 1, valueOf: 1 } } }] },
  ],
])('%s after the token ends the connection', async (_, message) => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  screen.say(message);
  expect(await screen.closed).toBe(4400);
});

test('a flood of messages ends the connection', async () => {
  const screen = await Screen.loggedIn(shop.cashier.token);
  for (let count = 0; count < 300; count += 1) screen.say({ watch: [] });
  expect(await screen.closed).toBe(4429);
});

test('who says nothing is not kept', async () => {
  const screen = new Screen();
  await once(screen.socket, 'open');
  const began = Date.now();
  expect(await screen.closed).toBe(4401);
  expect(Date.now() - began).toBeGreaterThan(4000);
});

test('a screen that does not read is dropped, and nobody waits for it', async () => {
  const { token } = shop.owner;
  const long = 'Cà phê '.repeat(40);
  const category = { type: 'PutDocument' as const, kind: 'category' };
  for (let count = 0; count < 60; count += 1) {
    const fields = { name: `${long}${count}`, colour: '#fff', position: count };
    await hub.do(token, { ...category, document: `nhom-${count}`, fields });
  }
  const screen = await Screen.loggedIn(token);
  screen.say({ watch: [{ view: 'categories' }] });
  await screen.next();
  screen.socket.pause();
  for (let count = 0; count < 600; count += 1) {
    await hub.do(token, { ...category, document: 'nhom-1', fields: { position: count + 100 } });
  }
  screen.socket.resume();
  expect(await screen.closed).toBe(1006);
});

test('a page from elsewhere is turned away before it is a WebSocket', async () => {
  const screen = new Screen({ origin: 'https://evil.example' });
  const [error] = (await once(screen.socket, 'error')) as [Error];
  expect(error.message).toContain('403');
});

test('a logout ends what the token listens to', async () => {
  const { token } = await hub.login(cashier.pin);
  const screen = await Screen.loggedIn(token);
  screen.say({ watch: [{ view: 'orders' }] });
  await screen.next();
  await hub.ask('POST', '/api/logout', { token });
  expect(await screen.closed).toBe(4401);
});

test('the till tells its screens when it goes', async () => {
  await using other = await aHub();
  const socket = new WebSocket(`${other.url.replace('http', 'ws')}/api/live`);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await other.stop();
  expect((await closed)[0]).toBe(1001);
});

test('nothing unexpected happened to the process', () => {
  expect(hub.log).toEqual([]);
});
