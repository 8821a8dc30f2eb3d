import type { CommandToSend, TillClient, ToldRefusal } from '@pos/api';
import type { OrderId } from '@pos/kernel';
import { turnTo } from '../../sell/sale.ts';
import { useAct } from '../../state/act.ts';
import { goTo } from '../../state/desk.ts';
import { newId } from '../../state/ids.ts';
import { useTill } from '../../state/till.ts';

type Wanted = Pick<CommandToSend<'SetReturns'>, 'of' | 'lines' | 'reason'>;

/** Puts what comes back on an order and goes there, for what is taken instead. Answers the till's refusal. */
export const useExchange = (): ((wanted: Wanted) => Promise<ToldRefusal | null>) => {
  const till = useTill();
  const act = useAct();
  return async (wanted) => {
    const order = (await emptyOrder(till)) ?? newId<'OrderId'>();
    const opened = await act({ type: 'OpenOrder', order });
    if (!opened.ok && opened.refusal.code !== 'OrderAlreadyOpened') return opened.refusal;
    const set = await act({ type: 'SetReturns', order, ...wanted });
    if (!set.ok) return set.refusal;
    turnTo(order);
    goTo('sell');
    return null;
  };
};

/** An order that was opened and never filled will do. */
const emptyOrder = async (till: TillClient): Promise<OrderId | null> => {
  const told = await till.read('orders', {});
  const orders = told.ok ? told.data.orders : [];
  return orders.find(({ status, lines }) => status === 'open' && lines === 0)?.order ?? null;
};
