import type { OpenOrderView, OrderLine, OrderSummary } from '@pos/api';
import {
  cashDue,
  dueOf,
  isMade,
  moneyBack,
  priceOf,
  quickAmounts,
  sellingLines,
  stationsOf,
  unitPriceOf,
  unsentOf,
  vndNotes,
  type OpenOrder,
  type PricedOrder,
} from '@pos/domain';
import { negate, noQuantity, vnd, type Money, type OrderId } from '@pos/kernel';
import type { OpenOrderRow } from '../projections/open-orders.ts';
import { summaryOf } from '../papers/settled-document.ts';
import { staffName } from '../papers/staff-name.ts';
import { currencyOf, type Asking, type View } from './view.ts';

/** A tax class changes what an open order costs. */
const prices = ['tax-class/', 'store/'];
const stations = 'printer/';

export const order: View<'order'> = {
  follows: ({ id }) => [`order/${id}`, ...prices, stations],
  read: (asking, { id }) => {
    const { shop } = asking;
    const state = shop.order(id);
    switch (state.status) {
      case 'none':
        return null;
      case 'voided':
        return { status: 'voided', order: id, reason: state.reason };
      case 'settled':
        return {
          status: 'settled',
          order: id,
          currency: state.terms.currency,
          receipt: state.settlement.number.text,
          total: state.settlement.totals.total,
          refunds: state.refunds.map(summaryOf),
        };
      case 'open':
      case 'parked': {
        const row = shop.readModels.openOrders.find(id);
        return row ? openOrder(asking, state, row) : null;
      }
    }
  },
};

export const orders: View<'orders'> = {
  follows: () => ['order/', ...prices],
  read: (asking) => {
    const { shop } = asking;
    const rates = shop.rates();
    const summaries = shop.readModels.openOrders.list().flatMap((row): OrderSummary[] => {
      const state = shop.order(row.id as OrderId);
      if (state.status !== 'open' && state.status !== 'parked') return [];
      const { total } = priceOf(state, rates);
      return [
        {
          ...head(asking, state, row),
          lines: sellingLines(state).length,
          total,
          due: dueOf(state, total),
        },
      ];
    });
    return { currency: currencyOf(shop), orders: summaries };
  },
};

const head = (asking: Asking, state: OpenOrder, row: OpenOrderRow) => ({
  order: state.order,
  status: state.status,
  label: state.label,
  training: row.training === 1,
  openedAt: row.opened_at,
  openedBy: staffName(asking.shop, row.opened_by),
});

const openOrder = (asking: Asking, state: OpenOrder, row: OpenOrderRow): OpenOrderView => {
  const priced = priceOf(state, asking.shop.rates());
  const { lines: _, steps, ...totals } = priced;
  const due = dueOf(state, priced.total);
  const cash = due < 0 ? cashBack(asking, state, due) : cashDue(due, state.terms.cashRounding);
  return {
    ...head(asking, state, row),
    currency: state.terms.currency,
    buyer: state.buyer,
    billPrints: state.billPrints,
    toSend: toSend(asking, state),
    lines: linesOf(state, priced),
    discounts: state.discounts,
    totals,
    steps,
    payments: state.payments,
    card: state.card && {
      ...state.card,
      isTalking: asking.shop.counter?.cards.isTalking(state.order) ?? false,
    },
    returns: state.returns,
    due,
    cash,
    quickAmounts: quickAmounts(cash.due, state.terms.currency === vnd ? vndNotes : []),
  };
};

/** What nobody makes is told to nobody. */
const toSend = ({ shop }: Asking, state: OpenOrder): number | null => {
  const makers = stationsOf(shop.readModels.documents.all('printer'));
  if (makers.length === 0) return null;
  const unsent = unsentOf(state);
  if (unsent === null) return 0;
  const changes = unsent.lines.filter(({ category }) => isMade(makers, category)).length;
  return unsent.lines.length === 0 ? 1 : changes;
};

/** What the guest gets of an exchange, rounded together with what the same receipt gave back before. */
const cashBack = ({ shop }: Asking, { returns, terms }: OpenOrder, due: Money) => {
  const sold = returns && shop.order(returns.of);
  const back = sold?.status === 'settled' ? moneyBack(sold, negate(due), 'cash') : null;
  return back
    ? { due: negate(back.due), rounding: negate(back.rounding) }
    : cashDue(due, terms.cashRounding);
};

const linesOf = (state: OpenOrder, priced: PricedOrder): OrderLine[] =>
  sellingLines(state).map((line, index) => ({
    product: line.product,
    name: line.name,
    unit: line.unit,
    taxClass: line.taxClass,
    quantity: line.quantity,
    unitPrice: unitPriceOf(line),
    priceList: line.priceList,
    modifiers: line.modifiers,
    note: line.note,
    discounts: line.discounts,
    sent: line.sent?.quantity ?? noQuantity,
    ...priced.lines[index]!,
  }));
