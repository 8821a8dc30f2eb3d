import type { CatalogEntry, CommandToSend, OrderLine, ToldRefusal } from '@pos/api';
import { addQuantity, pieces, times, type LineId, type OrderId, type Quantity } from '@pos/kernel';
import { useMemo } from 'react';
import { useAct, type ActAnswer } from '../state/act.ts';
import { useTill } from '../state/till.ts';
import { newId } from '../state/ids.ts';
import { refuse, select, turnTo, useSale, type Wish } from './sale.ts';
import { createTurns } from './turns.ts';

/** Puts things on the order at hand. Answers the till's refusal, or `null` when it is done. */
export interface Seller {
  readonly add: (product: CatalogEntry, wish?: Wish) => Promise<ToldRefusal | null>;
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

const createSeller = ({ act, linesOf }: Surroundings): Seller => {
  const inTurn = createTurns();
  const send = async (command: CommandToSend): Promise<ToldRefusal | null> => {
    const answer = await act(command);
    return answer.ok ? null : answer.refusal;
  };
  /** The first thing opens the order it goes on. */
  const put = async (
    commandFor: (order: OrderId) => Promise<LineCommand>,
  ): Promise<ToldRefusal | null> => {
    const { order: known } = useSale.getState();
    const order = known ?? newId<'OrderId'>();
    if (known === null) {
      const refusal = await send({ type: 'OpenOrder', order });
      refuse(refusal);
      if (refusal !== null) return refusal;
      turnTo(order);
    }
    const command = await commandFor(order);
    const refusal = await send(command);
    refuse(refusal);
    if (refusal === null) select(command.line);
    return refusal;
  };

  return {
    inTurn,
    send,
    add: (product, wish = {}) =>
      put(async (order) => {
        const again = isCountable(product, wish) ? likeIt(product, await linesOf(order)) : null;
        return again === null ? newLine(order, product, wish) : more(order, again, wish);
      }),
    addOpenItem: (item) =>
      put(async (order) => ({
        type: 'AddOpenItem',
        order,
        line: newId<'LineId'>(),
        quantity: pieces(1),
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

type LineCommand = Extract<
  CommandToSend,
  { type: 'AddLine' | 'AddOpenItem' | 'ChangeQuantity' }
> & {
  readonly line: LineId;
};

const newLine = (order: OrderId, { product }: CatalogEntry, wish: Wish): LineCommand => ({
  type: 'AddLine',
  order,
  line: newId<'LineId'>(),
  ...(wish.label === undefined ? { product } : { barcode: wish.label }),
  ...(wish.quantity === undefined ? {} : { quantity: wish.quantity }),
  modifiers: [...(wish.modifiers ?? [])],
});

const more = (order: OrderId, { line, quantity }: OrderLine, wish: Wish): LineCommand => ({
  type: 'ChangeQuantity',
  order,
  line,
  quantity: addQuantity(quantity, wish.quantity ?? onePiece),
});

const onePiece: Quantity = pieces(1);

const isCountable = (
  { divisible, modifierGroups }: CatalogEntry,
  { modifiers = [], label }: Wish,
): boolean =>
  label === undefined && !divisible && modifierGroups.length === 0 && modifiers.length === 0;

/** The same thing once more is one line of two, as long as nobody said anything special about that line. */
const likeIt = (product: CatalogEntry, lines: readonly OrderLine[]): OrderLine | null =>
  lines.find(
    (line) =>
      line.product === product.product &&
      line.unitPrice === product.priceNow &&
      line.note === null &&
      line.discounts.length === 0 &&
      line.gross === times(line.unitPrice, line.quantity) &&
      line.modifiers.length === 0,
  ) ?? null;
