import {
  accept,
  noQuantity,
  refuse,
  subtractQuantity,
  type Decision,
  type LineId,
  type Money,
  type Quantity,
} from '@pos/kernel';
import { same } from '../document/index.ts';
import { acceptIfKept } from './keep.ts';
import {
  findLine,
  type ChosenModifier,
  type Line,
  type LineAdded,
  type OpenOrder,
  type OrderEvent,
} from './order.ts';

export type LineCommand =
  | { readonly type: 'AddLine'; readonly line: Omit<LineAdded, 'type'> }
  | { readonly type: 'ChangeQuantity'; readonly line: LineId; readonly quantity: Quantity }
  | {
      readonly type: 'RemoveLine';
      readonly line: LineId;
      readonly quantity: Quantity | null;
      readonly reason: string;
    }
  | { readonly type: 'NoteLine'; readonly line: LineId; readonly note: string | null }
  | {
      readonly type: 'ChangeModifiers';
      readonly line: LineId;
      readonly modifiers: readonly ChosenModifier[];
    }
  | {
      readonly type: 'OverridePrice';
      readonly line: LineId;
      readonly unitPrice: Money;
      readonly reason: string;
    };

export type LineRefusal =
  | { readonly type: 'LineAlreadyAdded' }
  | { readonly type: 'LineNotFound' }
  | { readonly type: 'MoreThanOnTheLine'; readonly left: Quantity }
  | { readonly type: 'AmountTooLarge' };

type Answer = Decision<OrderEvent, LineRefusal>;

export const decideLine = (order: OpenOrder, command: LineCommand): Answer => {
  if (command.type === 'AddLine') return addLine(order, command.line);
  const line = findLine(order, command.line);
  if (!line) return refuse({ type: 'LineNotFound' });
  switch (command.type) {
    case 'ChangeQuantity':
      return changeQuantity(order, line, command.quantity);
    case 'RemoveLine':
      return removeLine(line, command);
    case 'NoteLine':
      if (command.note === line.note) return accept();
      return accept({ type: 'LineNoted', line: line.line, note: command.note });
    case 'ChangeModifiers': {
      const { modifiers } = command;
      if (same(line.modifiers, modifiers)) return accept();
      return acceptIfKept(order, { type: 'ModifiersChanged', line: line.line, modifiers });
    }
    case 'OverridePrice': {
      const { unitPrice, reason } = command;
      return acceptIfKept(order, { type: 'PriceOverridden', line: line.line, unitPrice, reason });
    }
  }
};

const addLine = (order: OpenOrder, added: Omit<LineAdded, 'type'>): Answer => {
  if (order.lines.some((line) => line.line === added.line))
    return refuse({ type: 'LineAlreadyAdded' });
  if (added.quantity < 0) return refuse({ type: 'MoreThanOnTheLine', left: noQuantity });
  if (added.quantity === 0) return accept();
  return acceptIfKept(order, { type: 'LineAdded', ...added });
};

const changeQuantity = (order: OpenOrder, line: Line, wanted: Quantity): Answer => {
  if (wanted < 0) return refuse({ type: 'MoreThanOnTheLine', left: line.quantity });
  if (wanted === line.quantity) return accept();
  const by = subtractQuantity(wanted, line.quantity);
  return acceptIfKept(order, { type: 'LineQuantityChanged', line: line.line, by });
};

const removeLine = (
  line: Line,
  { quantity, reason }: Extract<LineCommand, { type: 'RemoveLine' }>,
): Answer => {
  const removed = quantity ?? line.quantity;
  if (removed > line.quantity) return refuse({ type: 'MoreThanOnTheLine', left: line.quantity });
  if (removed <= 0) return accept();
  return accept({ type: 'LineVoided', line: line.line, quantity: removed, reason });
};
