import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cashier } from './kit/people.ts';
import { openShop, type Shop } from './kit/shop.ts';
import { counterPage } from './pages/counter-page.ts';
import { loginPage } from './pages/login-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { shellPage } from './pages/shell-page.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(() => shop[Symbol.asyncDispose]());

afterEach(() => expect(shop.troubles.splice(0)).toEqual([]));

interface Answer {
  readonly events: readonly {
    readonly type: string;
    readonly data: { readonly order: string; readonly number: { readonly text: string } };
  }[];
}

/** One coffee for cash, sold by a program. */
const sellByApi = async (): Promise<string> => {
  const post = async <Body>(path: string, body: object, token = ''): Promise<Body> => {
    const answer = await fetch(shop.url + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Body;
  };
  const { token } = await post<{ token: string }>('/api/login', { pin: '246810' });
  const tell = (command: object) =>
    post<Answer>('/api/commands', { id: randomUUID(), ...command }, token);
  await tell({ type: 'OpenSession', notes: [{ note: 50_000, count: 10 }] });
  const [opened] = (await tell({ type: 'OpenOrder' })).events;
  const { order } = opened!.data;
  const item = { name: 'Cà phê sữa đá', unit: 'ly', price: 29_000, taxClass: 'vat-10' };
  await tell({ type: 'AddOpenItem', order, ...item, quantity: 1000 });
  const tenders = [{ method: 'cash', tendered: 50_000 }];
  const { events } = await tell({ type: 'SettleOrder', order, tenders });
  return events.find(({ type }) => type === 'OrderSettled')!.data.number.text;
};

test('a receipt comes out beside the till, and its copy is printed, marked and counted', async (context) => {
  const page = await shop.screen(context);
  const besides = await page.context().browser()!.newContext({ locale: 'vi-VN' });
  const beside = await besides.newPage();
  const counter = counterPage(beside);
  await beside.goto(shop.counter);
  await counter.paperOut.waitFor();
  const number = await sellByApi();
  await counter.slips.first().waitFor();
  expect(await counter.slips.count()).toBe(1);
  expect(await counter.drawer.textContent()).toBe('Két vừa mở');

  const receipts = receiptsPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await shellPage(page).place('Hóa đơn').click();
  await receipts.receipt(number).click();
  expect(await receipts.paper.textContent()).not.toMatch(/BẢN SAO/);
  await receipts.reprint.click();
  await page.getByText('Bản sao 1 đã gửi sang máy in.').waitFor();
  expect(await receipts.paper.textContent()).toMatch(/BẢN SAO 1/);
  await counter.slips.nth(1).waitFor();
  await receipts.reprint.getByText('đã in 1 bản sao').waitFor();
});
