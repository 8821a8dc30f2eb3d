import {
  cashDue,
  dueAfter,
  order as orderDecider,
  priceOf,
  sellingLines,
  streamOf,
  unitPriceOf,
  type OpenOrder,
  type Order,
  type OrderEvent,
  type StoreFields,
} from '@pos/domain';
import { bill, letterheadOf, paymentCodeOf, vietQr, type Document } from '@pos/documents';
import { parseInstant, vnd, type Locale, type Money, type OrderId } from '@pos/kernel';
import { factsOf } from '../projections/projection.ts';
import type { Shop } from '../shop.ts';
import { staffName } from './staff-name.ts';

/** The bill as it stood when somebody asked for it, whatever has happened to the order since. */
export const billPaper = (
  shop: Shop,
  store: StoreFields,
  { order, print, language }: { order: OrderId; print: number; language: Locale },
): Document | null => {
  const asked = stateAtPrint(shop, order, print);
  if (!asked) return null;
  const { state, at, by } = asked;
  const { lines, steps, ...totals } = priceOf(state, shop.ratesAt(parseInstant(at)));
  const due = dueAfter(totals.total, state.payments);
  return bill(
    {
      language,
      currency: state.terms.currency,
      cashier: staffName(shop, by)?.name ?? null,
      copy: 0,
      training: false,
      at,
      label: state.label,
      lines: sellingLines(state).map((line, index) => ({
        ...line,
        ...lines[index]!,
        unitPrice: unitPriceOf(line),
      })),
      totals,
      steps,
      payments: state.payments,
      due,
      cash: cashDue(due, state.terms.cashRounding),
      print,
      transfer: transferOf(shop, store, state, due),
    },
    letterheadOf(store),
  );
};

const stateAtPrint = (shop: Shop, order: OrderId, print: number) => {
  let state: Order = orderDecider.initial;
  for (const fact of factsOf(shop.journal.log.readStream(streamOf('order', order)))) {
    const { envelope } = fact;
    const event = fact.event as OrderEvent;
    state = orderDecider.evolve(state, event);
    const isIt = event.type === 'BillPrinted' && event.print === print;
    if (isIt && state.status === 'open') return { state, at: event.at, by: envelope.by };
  }
  return null;
};

/** VietQR is about đồng. */
const transferOf = (shop: Shop, store: StoreFields, state: OpenOrder, due: Money) => {
  const account = store.bankAccount;
  if (!account || due <= 0 || state.terms.currency !== vnd) return null;
  const purpose = paymentCodeOf(state.order);
  return { account, code: vietQr({ account, amount: due, purpose, terminal: shop.register() }) };
};
