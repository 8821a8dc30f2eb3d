import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusOf } from './http/refusal-response.ts';
import { aHub, newId, type Answered, type TestHub } from './testing/a-hub.ts';
import { aShop, coffee, type TestShop } from './testing/a-shop.ts';

let hub: TestHub;
let shop: TestShop;
let order: unknown;

beforeAll(async () => {
  hub = await aHub();
  shop = await aShop(hub);
  await hub.do(shop.cashier.token, { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] });
  [{ order }] = (await hub.do(shop.cashier.token, { type: 'OpenOrder' })) as [{ order: unknown }];
});

afterAll(() => hub[Symbol.asyncDispose]());

/** Refused as the table says, in words for a person, with nothing written and nothing let out. */
const expectRefused = async (code: string, asking: () => Promise<Answered>): Promise<Answered> => {
  const before = hub.head;
  const answer = await asking();
  expect(answer.body.refusal?.code).toBe(code);
  expect(answer.status).toBe(statusOf[code as keyof typeof statusOf]);
  expect(answer.body.refusal).toMatchObject({
    title: expect.stringMatching(/\S/),
    dataSafe: expect.stringMatching(/\S/),
    action: expect.stringMatching(/\S/),
  });
  expect(answer.headers.get('x-request-id')).toMatch(/\S/);
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*:\d+:\d+|node_modules|file:\/\//);
  expect(hub.head).toBe(before);
  return answer;
};

const sent =
  (body: unknown, token = shop.cashier.token) =>
  () =>
    hub.ask('POST', '/api/commands', { token, body });

const asked = (path: string) => () =>
  hub.ask('GET', `/api/views/${path}`, { token: shop.cashier.token });

const lineOf = (changes: object): object => ({
  id: newId(),
  type: 'AddLine',
  order,
  barcode: coffee.barcode,
  quantity: 1000,
  ...changes,
});

describe('a command that makes no sense is refused by name', () => {
  const cases: readonly [string, string, () => unknown][] = [
    ['nothing', 'BodyNotJson', () => ''],
    ['half of a JSON text', 'BodyNotJson', () => '{"id":'],
    ['bytes that mean nothing', 'BodyNotJson', () => '\u0000\u0001'],
    ['null', 'InvalidCommand', () => 'null'],
    ['an array', 'InvalidCommand', () => []],
    ['a number', 'InvalidCommand', () => '42'],
    ['no id', 'InvalidCommand', () => ({ type: 'OpenOrder' })],
    ['an id in capitals', 'InvalidCommand', () => lineOf({ id: newId().toUpperCase() })],
    ['an id that is an object', 'InvalidCommand', () => lineOf({ id: { $ne: null } })],
    ['a type of nobody', 'UnknownCommand', () => ({ id: newId(), type: 'DropTables' })],
    ['a type all objects have', 'UnknownCommand', () => ({ id: newId(), type: 'constructor' })],
    ['a type of a prototype', 'UnknownCommand', () => ({ id: newId(), type: '__proto__' })],
    [
      'a length that cannot be compared',
      'InvalidCommand',
      () => lineOf({ note: { length: { toString: 1, valueOf: 1 } } }),
    ],
    [
      'a type that cannot be compared',
      'InvalidCommand',
      () => lineOf({ type: { length: { toString: 1, valueOf: 1 } } }),
    ],
    ['a negative quantity', 'InvalidCommand', () => lineOf({ quantity: -1000 })],
    ['no quantity at all', 'InvalidCommand', () => lineOf({ quantity: 0 })],
    ['a broken quantity', 'InvalidCommand', () => lineOf({ quantity: 0.5 })],
    ['a quantity in words', 'InvalidCommand', () => lineOf({ quantity: '1000' })],
    ['an absurd quantity', 'InvalidCommand', () => lineOf({ quantity: 9e15 })],
    [
      'a quantity beyond numbers',
      'InvalidCommand',
      () => JSON.stringify(lineOf({})).replace('1000', '1e999'),
    ],
    ['a part of something whole', 'QuantityNotDivisible', () => lineOf({ quantity: 500 })],
    [
      'a product of nobody',
      'ProductNotFound',
      () => lineOf({ barcode: undefined, product: newId() }),
    ],
    ['a barcode of nobody', 'BarcodeNotFound', () => lineOf({ barcode: "' OR 1=1 --" })],
    ['an order of nobody', 'OrderNotFound', () => lineOf({ order: newId() })],
    ['a modifier of nobody', 'ModifierNotFound', () => lineOf({ modifiers: ['toString'] })],
    ['a note of control characters', 'InvalidCommand', () => lineOf({ note: 'a\u0000b' })],
    ['a novel as a note', 'InvalidCommand', () => lineOf({ note: 'x'.repeat(5000) })],
    [
      'money that is an object',
      'InvalidCommand',
      () => ({
        id: newId(),
        type: 'SettleOrder',
        order,
        tenders: [{ method: 'cash', tendered: { amount: 5 } }],
      }),
    ],
    [
      'a tender of minus money',
      'InvalidCommand',
      () => ({
        id: newId(),
        type: 'SettleOrder',
        order,
        tenders: [{ method: 'cash', tendered: -1 }],
      }),
    ],
    [
      'a tender nobody takes',
      'InvalidCommand',
      () => ({
        id: newId(),
        type: 'SettleOrder',
        order,
        tenders: [{ method: 'cowrie', amount: 1 }],
      }),
    ],
    [
      'a hundred thousand wrong tenders',
      'InvalidCommand',
      () => ({
        id: newId(),
        type: 'SettleOrder',
        order,
        tenders: Array.from({ length: 100_000 }, () => 1),
      }),
    ],
    [
      'an approval that is no PIN',
      'InvalidCommand',
      () => lineOf({ approval: { pin: ['1', '2'] } }),
    ],
    ['a pit of brackets', 'InvalidCommand', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'a pit of objects',
      'InvalidCommand',
      () =>
        `{"id":"${newId()}","type":"OpenOrder","label":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`,
    ],
  ];

  test.each(cases)('%s', async (_, code, body) => {
    const { body: told } = await expectRefused(code, sent(body()));
    expect(JSON.stringify(told).length).toBeLessThan(4000);
  });
});

test('an order is kept within what can be counted', async () => {
  const { token } = shop.owner;
  const [opened] = await hub.do(token, { type: 'OpenOrder' });
  const huge = {
    type: 'AddOpenItem' as const,
    order: opened!['order'],
    name: 'Toà nhà',
    unit: 'toà',
    price: 100_000_000_000,
    taxClass: 'vat-8',
  };
  const statuses = new Set<number>();
  for (const quantity of [100_000_000, ...Array.from({ length: 30 }, () => 1000)]) {
    const { status, body } = await hub.send(token, { ...huge, quantity });
    statuses.add(status);
    if (status !== 200) expect(body.refusal?.code).toBe('AmountTooLarge');
  }
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await hub.view(token, `order?id=${String(opened!['order'])}`)).toMatchObject({
    status: 'open',
  });
});

test('keys that would reach into prototypes change nothing', async () => {
  const body = `{"id":"${newId()}","type":"LabelOrder","order":"${String(order)}","label":"Bàn 1",
    "__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}`;
  expect((await sent(body)()).status).toBe(200);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  const list = (prices: string): string =>
    `{"id":"${newId()}","type":"PutDocument","kind":"price-list","document":"gio-vang","fields":{"label":"Giờ vàng",
      "priority":1,"window":null,"from":null,"until":null,"prices":${prices}}}`;
  expect(
    (await sent(list('{"__proto__":{"polluted":1},"hasOwnProperty":5}'), shop.owner.token)())
      .status,
  ).toBeLessThan(500);
  expect(
    (await sent(list('{"__proto__":5,"toString":5}'), shop.owner.token)()).status,
  ).toBeLessThan(500);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await hub.view(shop.cashier.token, 'catalog?q=ca+phe'))['items'][0].priceNow).toBe(
    coffee.price,
  );
});

describe('who may not ask is told so', () => {
  test.each([
    ['nobody', undefined, 'TokenMissing'],
    ['somebody with a forged token', 'c'.repeat(43), 'TokenExpired'],
    ['somebody with a token made of SQL', "' OR 1=1", 'TokenMissing'],
  ])('%s', async (_, token, code) => {
    const { headers } = await expectRefused(code, () =>
      hub.ask('POST', '/api/commands', { token, body: lineOf({}) }),
    );
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a token in the address is no token', async () => {
    await expectRefused('TokenMissing', () =>
      hub.ask('GET', `/api/views/me?token=${shop.owner.token}`),
    );
  });

  test('a cashier may not read the journal', async () => {
    await expectRefused('NotPermitted', () =>
      hub.ask('GET', '/api/journal', { token: shop.cashier.token }),
    );
  });
});

describe('what is not there', () => {
  test('an address of nobody', async () => {
    await expectRefused('NotFound', () => hub.ask('GET', '/api/../../etc/passwd'));
  });

  test('a view of nobody', async () => {
    await expectRefused('ViewNotFound', asked('__proto__'));
  });

  test('an order of nobody', async () => {
    await expectRefused('NotFound', asked(`order?id=${newId()}`));
  });

  test.each([
    'catalog?limit=0',
    'catalog?limit=abc',
    'catalog?q=a&barcode=b',
    'order',
    'order?id=1',
    'me?x=1',
  ])('a query that makes no sense: %s', async (path) => {
    await expectRefused('InvalidQuery', asked(path));
  });

  test('a method the address does not take', async () => {
    const { headers } = await expectRefused('MethodNotAllowed', () =>
      hub.ask('DELETE', '/api/commands'),
    );
    expect(headers.get('allow')).toBe('POST');
  });
});

test('the process has met nothing unexpected in all of this', () => {
  expect(hub.log).toEqual([]);
});
