import type { OpenOrderView, OrderSummary } from '@pos/api';
import type { OrderId } from '@pos/kernel';
import { useEffect } from 'react';
import { useData } from '../../state/till.ts';
import { turnTo, useSale } from '../sale.ts';

export type OpenOrders = readonly OrderSummary[];

/** The order at hand as the till has it; `null` while it is still to be opened, or just gone. */
export const useOrder = (): OpenOrderView | null => {
  const order = useSale((sale) => sale.order);
  const view = useData('order', order === null ? null : { id: order });
  useEffect(() => {
    if (view !== undefined && !isOpen(view.status)) turnTo(null);
  }, [view]);
  return view !== undefined && 'lines' in view ? view : null;
};

const isOpen = (status: string): boolean => status === 'open' || status === 'parked';

/** Whoever comes back to a screen finds the order that was left open. Later, none at hand means a new one is wanted. */
export const useLeftOrder = (orders: OpenOrders): void => {
  useEffect(() => {
    const left = orders.findLast(({ status }) => status === 'open');
    if (left && useSale.getState().order === null) turnTo(left.order);
  }, []);
};

/** How an order without a name is called: by a number that stays its own for as long as it is open. */
export const nameOfOrder = (
  orders: OpenOrders,
  order: OrderId,
  unnamed: (number: number) => string,
): string => {
  const label = orders.find((other) => other.order === order)?.label;
  return label ?? unnamed(numberOf(orders, order));
};

const numbers = new Map<OrderId, number>();

const numberOf = (orders: OpenOrders, order: OrderId): number => {
  for (const known of numbers.keys()) {
    if (!orders.some((open) => open.order === known)) numbers.delete(known);
  }
  for (const open of orders) {
    if (!numbers.has(open.order)) numbers.set(open.order, smallestFree(new Set(numbers.values())));
  }
  return numbers.get(order) ?? 0;
};

const smallestFree = (taken: ReadonlySet<number>): number => {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
};
