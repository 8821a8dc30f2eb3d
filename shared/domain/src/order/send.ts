import { noQuantity, quantity, type LineId, type Quantity } from '@pos/kernel';
import { same } from '../document/index.ts';
import { bounded } from '../limits.ts';
import type { ChosenModifier, Line, OpenOrder } from './order.ts';

/** How something is to be made. */
interface Made {
  readonly modifiers: readonly ChosenModifier[];
  readonly note: string | null;
}

/** What is told of one line. `make`: so many more. `cancel`: so many fewer. `alter`: so many of those, otherwise. */
export interface SentLine extends Made {
  readonly line: LineId;
  /** Which telling of its line it is: two devices that were apart told the same, and it counts once. */
  readonly nth: number;
  readonly change: 'make' | 'cancel' | 'alter';
  readonly quantity: Quantity;
  readonly name: string;
  /** Whose stations make it. */
  readonly category: string | null;
}

/** What whoever makes things was told, the nth time on this order. */
export interface LinesSent {
  readonly type: 'LinesSent';
  readonly round: number;
  /** Whose it is, as it was told: with another one, what was told before has moved. */
  readonly label: string | null;
  readonly lines: readonly SentLine[];
}

/** What is known of a line where it is made. */
export interface SentSoFar extends Made {
  readonly times: number;
  readonly quantity: Quantity;
}

/** What has changed since the last time somebody was told; `null`: nothing. */
export const unsentOf = (order: OpenOrder): LinesSent | null => {
  const { sent, label } = order;
  const lines = order.lines.flatMap(changesOf);
  const hasMoved = sent !== null && sent.label !== label;
  if (lines.length === 0 && !hasMoved) return null;
  return { type: 'LinesSent', round: bounded((sent?.round ?? 0) + 1), label, lines };
};

/** What must not be made any more now that nobody wants it. */
export const takenBack = (order: OpenOrder): LinesSent | null =>
  order.sent === null
    ? null
    : unsentOf({
        ...order,
        label: order.sent.label,
        lines: order.lines.map((line) => ({ ...line, quantity: noQuantity })),
      });

const changesOf = (line: Line): readonly SentLine[] => {
  const known = line.sent ?? { times: 0, quantity: noQuantity, ...madeOf(line) };
  const isOtherwise = !same(madeOf(line), madeOf(known));
  const parts: readonly (Pick<SentLine, 'change' | 'quantity'> & Made)[] = [
    { change: 'cancel', quantity: atLeastNone(known.quantity - line.quantity), ...madeOf(known) },
    {
      change: 'alter',
      quantity: isOtherwise ? least(known.quantity, line.quantity) : noQuantity,
      ...madeOf(line),
    },
    { change: 'make', quantity: atLeastNone(line.quantity - known.quantity), ...madeOf(line) },
  ];
  return parts
    .filter((part) => part.quantity > 0)
    .map((part, index) => ({
      line: line.line,
      nth: bounded(known.times + index + 1),
      ...part,
      name: line.name,
      category: line.category ?? null,
    }));
};

/** Total, as `evolve` is: of lines that are not there, and of what was told before, nothing is taken up. */
export const withSent = (order: OpenOrder, { round, label, lines }: LinesSent): OpenOrder => ({
  ...order,
  sent: { round: Math.max(order.sent?.round ?? 0, round), label },
  lines: order.lines.map((line) =>
    lines.filter((told) => told.line === line.line).reduce(withTold, line),
  ),
});

const withTold = (line: Line, { nth, change, quantity: some, modifiers, note }: SentLine): Line => {
  const known = line.sent ?? { times: 0, quantity: noQuantity, modifiers, note };
  if (nth <= known.times) return line;
  const by = { make: some, cancel: -some, alter: 0 }[change];
  const made = change === 'cancel' ? madeOf(known) : { modifiers, note };
  return {
    ...line,
    sent: { times: nth, quantity: atLeastNone(known.quantity + by), ...made },
  };
};

const madeOf = ({ modifiers, note }: Made): Made => ({ modifiers, note });

const least = (left: Quantity, right: Quantity): Quantity => (left < right ? left : right);

const atLeastNone = (amount: number): Quantity => quantity(bounded(Math.max(0, amount)));
