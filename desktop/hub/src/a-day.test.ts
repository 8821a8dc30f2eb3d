import { expect, test } from 'vitest';
import { aClock } from './testing/a-clock.ts';
import { aHub } from './testing/a-hub.ts';
import { aShop, cashier, coffee, owner } from './testing/a-shop.ts';

test('a shop is set up, sells, refunds and closes through HTTP alone', async () => {
  await using hub = await aHub();
  expect((await hub.ask('POST', '/api/login', { body: { pin: '0000' } })).body.refusal?.code).toBe(
    'StoreNotSetUp',
  );
  const { owner: boss, cashier: till } = await aShop(hub);
  const { token } = till;

  const found = await hub.view(token, 'catalog?q=ca%20phe');
  expect(found['items']).toMatchObject([
    { name: 'Cà phê sữa đá', priceNow: coffee.price, priceList: null },
  ]);
  expect(found['currency']).toBe('VND');

  await hub.do(token, { type: 'OpenSession', notes: [{ note: 50_000, count: 20 }] });
  const [opened] = await hub.do(token, { type: 'OpenOrder', label: 'Bàn 7' });
  const order = opened!['order'];
  const [line] = await hub.do(token, {
    type: 'AddLine',
    order,
    barcode: coffee.barcode,
    quantity: 2000,
  });

  const tenPercent = {
    type: 'GiveDiscount' as const,
    order,
    label: 'Khách quen',
    value: { kind: 'percent', rate: 1000 },
    reason: 'khách quen',
  };
  const tooMuch = await hub.send(token, tenPercent);
  expect(tooMuch.status).toBe(403);
  expect(tooMuch.body.refusal).toMatchObject({
    code: 'NotPermitted',
    details: { permission: 'discount.give' },
  });
  await hub.do(token, { ...tenPercent, approval: { pin: owner.pin } });

  const shown = await hub.view(token, `order?id=${String(order)}`);
  expect(shown).toMatchObject({
    status: 'open',
    label: 'Bàn 7',
    openedBy: { name: cashier.name },
    lines: [{ name: 'Cà phê sữa đá', quantity: 2000, gross: 58_000, orderDiscount: 5800 }],
    totals: { gross: 58_000, orderDiscounts: 5800, total: 52_200, tax: 3867 },
    due: 52_200,
    cash: { due: 52_000, rounding: -200 },
  });
  expect(shown['quickAmounts']).toContain(100_000);
  expect(await hub.view(token, 'orders')).toMatchObject({
    orders: [{ lines: 1, total: 52_200, due: 52_200 }],
  });

  const settled = await hub.do(token, {
    type: 'SettleOrder',
    order,
    tenders: [{ method: 'cash', tendered: 100_000 }],
  });
  expect(settled.find((event) => 'change' in event)).toMatchObject({
    amount: 52_000,
    change: 48_000,
  });
  const { receipts } = await hub.view(token, 'receipts');
  expect(receipts).toMatchObject([{ kind: 'receipt', total: 52_200, by: { name: cashier.name } }]);
  const { number } = receipts[0];
  expect(await hub.view(token, `receipt?number=${number}`)).toMatchObject({
    kind: 'receipt',
    document: { type: 'OrderSettled', totals: { total: 52_200 } },
    refundable: [{ line: line!['line'], quantity: 2000 }],
  });

  await hub.do(token, {
    type: 'RefundLines',
    order,
    lines: [{ line: line!['line'], quantity: 1000 }],
    method: 'cash',
    reason: 'đổ mất',
    approval: { pin: owner.pin },
  });
  expect((await hub.view(token, `receipt?number=${number}`))['refundable']).toEqual([
    { line: line!['line'], quantity: 1000 },
  ]);
  expect(await hub.view(token, `order?id=${String(order)}`)).toMatchObject({
    status: 'settled',
    receipt: number,
  });

  expect(await hub.view(token, 'session')).toMatchObject({
    open: true,
    float: 1_000_000,
    figures: null,
  });
  const { figures } = await hub.view(boss.token, 'session');
  expect(figures.expected).toBe(1_000_000 + 52_000 - 26_000);

  await hub.do(token, { type: 'CountCash', notes: [{ note: 1000, count: 1026 }] });
  await hub.do(token, { type: 'CloseSession' });
  expect(await hub.view(token, 'session')).toEqual({ open: false });
  expect((await hub.view(boss.token, 'sessions'))['sessions']).toMatchObject([
    { status: 'closed', figures: { variance: 0, takings: { sales: 1, refunds: 1 } } },
  ]);
  expect((await hub.view(boss.token, 'days'))['days']).toMatchObject([
    { sales: 1, refunds: 1, salesTotal: 52_200, refundsTotal: 26_100 },
  ]);
  expect((await hub.view(token, 'jobs'))['waiting']).toBeGreaterThanOrEqual(3);
});

test('the same command sent again is answered byte for byte and done once', async () => {
  await using hub = await aHub();
  const {
    cashier: { token },
  } = await aShop(hub);
  const body = {
    id: '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e00',
    type: 'OpenSession',
    notes: [{ note: 10_000, count: 5 }],
  };
  const texts = await Promise.all(
    [1, 2, 3].map(async () => {
      const answer = await fetch(`${hub.url}/api/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      return answer.text();
    }),
  );
  const after = hub.head;
  expect(new Set(texts).size).toBe(1);
  expect((await hub.ask('POST', '/api/commands', { token, body })).status).toBe(200);
  expect(hub.head).toBe(after);
});

test('views tell everybody what they may know and nobody a PIN', async () => {
  await using hub = await aHub();
  const { owner: boss, cashier: till, product } = await aShop(hub);
  const hidden = await hub.ask('GET', '/api/views/staff', { token: till.token });
  expect(hidden.status).toBe(403);
  expect((await hub.ask('GET', '/api/views/days', { token: till.token })).status).toBe(403);
  const everything = JSON.stringify(await hub.view(boss.token, 'staff'));
  expect(everything).toContain(cashier.name);
  expect(everything).not.toContain('pinHash');
  const again = await hub.send(boss.token, {
    type: 'PutStaff',
    fields: { name: 'Ba', role: 'cashier', pin: '8080' },
  });
  expect(again.status).toBe(200);
  expect(JSON.stringify(again.body)).not.toContain('pinHash');

  expect(await hub.view(till.token, 'me')).toMatchObject({
    staff: { name: cashier.name, role: 'cashier' },
  });
  expect(await hub.view(till.token, 'store')).toMatchObject({
    setUp: true,
    till: { register: 'T01' },
  });
  expect(await hub.view(till.token, `product?id=${product}`)).toMatchObject({
    taxRate: 800,
    modifierGroups: [],
  });
  expect(await hub.view(till.token, 'categories')).toMatchObject({
    categories: [{ id: 'ca-phe' }],
  });
  expect(await hub.view(till.token, 'documents?kind=tax-class')).toMatchObject({
    documents: [{ id: 'vat-8' }],
  });
  const sync = await hub.view(till.token, 'sync');
  expect(sync).toMatchObject({ unsent: hub.head, hub: { state: 'not-paired' } });
  expect(sync['head'].seq).toBe(hub.head);
  expect(await hub.view(till.token, 'health')).toMatchObject({
    setUp: true,
    rebuilt: [],
    unsent: hub.head,
  });
});

test('the shop is set up once, however many try at the same time', async () => {
  await using hub = await aHub();
  const body = { store: { name: 'Quán' }, owner };
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await hub.ask('POST', '/api/setup', { body })).status),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
  expect((await hub.view((await hub.login(owner.pin)).token, 'staff'))['staff']).toHaveLength(1);
});

test('a token ends with its logout and with its owner', async () => {
  await using hub = await aHub();
  const { owner: boss, cashier: till } = await aShop(hub);
  expect((await hub.ask('POST', '/api/logout', { token: till.token })).status).toBe(200);
  expect((await hub.ask('GET', '/api/views/me', { token: till.token })).body.refusal?.code).toBe(
    'TokenExpired',
  );
  const back = await hub.login(cashier.pin);
  await hub.do(boss.token, { type: 'WithdrawStaff', staff: back.staff.id });
  expect((await hub.ask('GET', '/api/views/me', { token: back.token })).status).toBe(401);
});

test('a session that nobody closed for a day is pointed out', async () => {
  const clock = aClock();
  await using hub = await aHub({ clock });
  const { cashier: till } = await aShop(hub);
  await hub.do(till.token, { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] });
  expect(await hub.view(till.token, 'session')).toMatchObject({ open: true, tooLong: false });
  clock.pass(25 * 3_600_000);
  const { token } = await hub.login(cashier.pin);
  expect(await hub.view(token, 'session')).toMatchObject({ open: true, tooLong: true });
});

test('a clock that jumped is journaled with the next command, also when a screen looked first', async () => {
  const clock = aClock();
  await using hub = await aHub({ clock });
  const {
    cashier: { token },
  } = await aShop(hub);
  clock.pass(3_600_000);
  clock.set(2 * 3_600_000);
  expect(await hub.view(token, 'health')).toMatchObject({
    clock: { trusted: false, offBy: 7_200_000 },
  });
  expect((await hub.send(token, { type: 'CloseSession' })).status).toBe(409);
  await hub.do(token, { type: 'OpenOrder' });
  await hub.do(token, { type: 'OpenOrder' });
  const jumps = hub.till.journal.log
    .readAfter(0, 1000)
    .filter(({ raw }) => raw.includes('"type":"ClockJumped"'));
  expect(jumps).toHaveLength(1);
});
