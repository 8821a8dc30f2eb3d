import { randomUUID } from 'node:crypto';
import type { AnsweredEvent, CommandToSend, ViewAnswers, ViewName } from '@pos/api';
import { id, money, pieces, type OrderId } from '@pos/kernel';

/** What the till itself says, past every screen. */
export const askTill = async <Name extends ViewName>(
  url: string,
  pin: string,
  view: Name,
  query: Readonly<Record<string, string>> = {},
): Promise<ViewAnswers[Name]> => {
  const answer = await fetch(`${url}/api/views/${view}?${new URLSearchParams(query).toString()}`, {
    headers: await loggedIn(url, pin),
  });
  return (await answer.json()) as ViewAnswers[Name];
};

/** What a program tells it, and what came of that; a refusal is a fault of the test. */
export const tellTill = async (
  url: string,
  pin: string,
  command: CommandToSend,
): Promise<readonly AnsweredEvent[]> => {
  const answer = await fetch(`${url}/api/commands`, {
    method: 'POST',
    headers: { ...(await loggedIn(url, pin)), 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), ...command }),
  });
  if (!answer.ok) throw new Error(`${command.type}: ${await answer.text()}`);
  const { events } = (await answer.json()) as { events: readonly AnsweredEvent[] };
  return events;
};

/** The whole journal as somebody takes it away: one JSON text a line. */
export const exportJournal = async (url: string, pin: string): Promise<string> => {
  const answer = await fetch(`${url}/api/journal`, { headers: await loggedIn(url, pin) });
  return answer.text();
};

/** What the till asks for it now, with what is chosen besides: in the happy hour it is less than in the morning. */
export const priceWith = async (
  { url, pin, name }: { readonly url: string; readonly pin: string; readonly name: string },
  extra: number,
): Promise<string> => {
  const { items } = await askTill(url, pin, 'catalog', { q: name });
  const price = items.find((item) => item.name === name)?.priceNow;
  if (price === undefined) throw new Error(`nobody sells ${name}`);
  return (price + extra).toLocaleString('vi');
};

/** An order with something on it, to be paid by whoever likes. */
export const orderByApi = async (
  url: string,
  pin: string,
  put: (order: OrderId) => CommandToSend,
): Promise<OrderId> => {
  const order = idIn(await tellTill(url, pin, { type: 'OpenOrder' }));
  await tellTill(url, pin, put(order));
  return order;
};

export const settleForCash = (order: OrderId) =>
  ({
    type: 'SettleOrder',
    order,
    tenders: [{ method: 'cash', tendered: money(500_000) }],
  }) as const satisfies CommandToSend;

/** Sold for cash by a program; answers the number of the receipt. */
export const sellByApi = async (
  url: string,
  pin: string,
  put: (order: OrderId) => CommandToSend,
): Promise<string> => {
  await tellTill(url, pin, settleForCash(await orderByApi(url, pin, put)));
  const { receipts } = await askTill(url, pin, 'receipts', { limit: '1' });
  return receipts[0]!.number;
};

/** Cups of coffee that no list knows. */
export const putCups =
  (cups: number) =>
  (order: OrderId): CommandToSend => ({
    type: 'AddOpenItem',
    order,
    name: 'Cà phê sữa đá',
    unit: 'ly',
    price: money(29_000),
    taxClass: 'vat-10',
    quantity: pieces(cups),
  });

export const sellCups = (url: string, pin: string, cups = 1): Promise<string> =>
  sellByApi(url, pin, putCups(cups));

const idIn = (events: readonly AnsweredEvent[]): OrderId => {
  for (const { data } of events) if ('order' in data) return id<'OrderId'>(String(data.order));
  throw new Error('no order was opened');
};

const loggedIn = async (url: string, pin: string): Promise<{ authorization: string }> => {
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin }),
  });
  const { token } = (await login.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
};
