import type { AnsweredEvent, CatalogEntry, CommandToSend, OrderLine, ToldRefusal } from '@pos/api';
import { pieces, type LineId, type OrderId } from '@pos/kernel';
import { useMemo } from 'react';
import { useAct, type ActAnswer } from '../state/act.ts';
import { useTill } from '../state/till.ts';
import { newId } from '../state/ids.ts';
import { refuse, select, turnTo, useSale, type Wish } from './sale.ts';
import { createTurns } from './turns.ts';

/** Puts things on the order at hand. Answers the till's refusal, or `null` when it is done. */
export interface Seller {
  readonly add: (product: CatalogEntry, wish?: Wish) => Promise<ToldRefusal | null>;
  /** What a scanner read, whatever the till finds under it. */
  readonly addScanned: (code: string) => Promise<ToldRefusal | null>;
  readonly addOpenItem: (item: OpenItem) => Promise<ToldRefusal | null>;
  readonly send: (command: CommandToSend) => Promise<ToldRefusal | null>;
  /** A line as the till has it now, not as it was last pushed. */
  readonly lineOf: (order: OrderId, line: LineId) => Promise<OrderLine | null>;
  readonly turnToOrder: (order: OrderId, isParked: boolean) => Promise<void>;
  /** One after the other, in the order they were asked for: twenty scans are twenty turns. */
  readonly inTurn: <Value>(task: () => Promise<Value>) => Promise<Value>;
}

export interface OpenItem {
  readonly name: string;
  readonly unit: string;
  readonly price: number;
  readonly taxClass: string;
}

interface Surroundings {
  readonly act: (command: CommandToSend) => Promise<ActAnswer>;
  readonly linesOf: (order: OrderId) => Promise<readonly OrderLine[]>;
}

export const useSeller = (): Seller => {
  const act = useAct();
  const till = useTill();
  return useMemo(
    () =>
      createSeller({
        act,
        linesOf: async (order) => {
          const told = await till.read('order', { id: order });
          return told.ok && 'lines' in told.data ? told.data.lines : [];
        },
      }),
    // `act` is another function in every render and does the same in each; a new queue would lose turns.
    [till],
  );
};

export const createSeller = ({ act, linesOf }: Surroundings): Seller => {
  const inTurn = createTurns();
  const send = async (command: CommandToSend): Promise<ToldRefusal | null> => {
    const answer = await act(command);
    return answer.ok ? null : answer.refusal;
  };
  /**
   * The first thing opens the order it goes on, and nothing does that the till refuses. The screen turns to the new
   * order while the till is asked: what was put on it is then shown with the answer instead of after another question.
   */
  const put = async (
    commandFor: (order: OrderId) => CommandToSend,
  ): Promise<ToldRefusal | null> => {
    const { order: known } = useSale.getState();
    const order = known ?? newId<'OrderId'>();
    const answering = act(commandFor(order));
    if (known === null) turnTo(order);
    const answer = await answering;
    if (!answer.ok) {
      // Unless somebody has turned to another guest meanwhile.
      if (known === null && useSale.getState().order === order) turnTo(null);
      refuse(answer.refusal);
      return answer.refusal;
    }
    refuse(null);
    select(lineIn(answer.events));
    return null;
  };

  return {
    inTurn,
    send,
    add: ({ product }, { quantity, modifiers = [] } = {}) =>
      put((order) => ({
        type: 'AddLine',
        order,
        product,
        modifiers: [...modifiers],
        asPicked: true,
        ...(quantity === undefined ? {} : { quantity }),
      })),
    addScanned: (barcode) => put((order) => ({ type: 'AddLine', order, barcode, asPicked: true })),
    addOpenItem: (item) =>
      put((order) => ({
        type: 'AddOpenItem',
        order,
        quantity: pieces(1),
        asPicked: true,
        ...item,
      })),
    lineOf: async (order, line) =>
      (await linesOf(order)).find((known) => known.line === line) ?? null,
    turnToOrder: async (order, isParked) => {
      const refusal = isParked ? await send({ type: 'RecallOrder', order }) : null;
      if (refusal === null) turnTo(order);
      else refuse(refusal);
    },
  };
};

const lineIn = (events: readonly AnsweredEvent[]): LineId | null => {
  for (const { data } of events) if ('line' in data) return data.line as LineId;
  return null;
};
