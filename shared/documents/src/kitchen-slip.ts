import type { ChosenModifier } from '@pos/domain';
import { vnd, type Locale, type Quantity, type TimeZone } from '@pos/kernel';
import { entry, known, rule, text, type Block, type Document } from './document.ts';
import { writingIn, type Writing } from './text/writing.ts';

/** What one station has to make, as it is sent there. */
export interface KitchenSlipFacts {
  readonly language: Locale;
  readonly timeZone: TimeZone;
  readonly station: string;
  /** The table, the room, the guest. */
  readonly label: string;
  /** Of the order on this day: what is called out. */
  readonly ticket: string;
  readonly at: string;
  readonly by: string | null;
  readonly lines: readonly {
    readonly quantity: Quantity;
    readonly name: string;
    readonly modifiers: readonly Pick<ChosenModifier, 'name'>[];
    readonly note: string | null;
  }[];
  /** 0 is the first; the nth reprint says so in the largest letters there are. */
  readonly copy: number;
}

/** Read from afar, with wet hands, without prices: the table, what to make, how. */
export const kitchenSlip = (facts: KitchenSlipFacts): Document => {
  const { language, timeZone, station, label, ticket, at, by, lines, copy } = facts;
  const writing = writingIn(language, vnd, timeZone);
  const { say, moment } = writing;
  const marks: Block[] =
    copy === 0
      ? []
      : [text(`${say('again')} ${copy}`, { align: 'center', size: 'double', inverse: true })];
  return {
    language,
    currency: vnd,
    blocks: [
      ...marks,
      text(station, { align: 'center', bold: true }),
      text(label, { align: 'center', size: 'double', bold: true }),
      entry(say('ticket'), ticket),
      entry(say('date'), moment(at)),
      ...known(say('waiter'), by),
      rule,
      ...lines.flatMap((line) => lineBlocks(line, writing)),
      rule,
      ...marks,
      { kind: 'feed', lines: 1 },
      { kind: 'cut' },
    ],
  };
};

const lineBlocks = (
  { quantity, name, modifiers, note }: KitchenSlipFacts['lines'][number],
  writing: Writing,
): Block[] => [
  text(`${writing.quantity(quantity)}  ${name}`, { size: 'tall', bold: true }),
  ...modifiers.map((modifier) => text(`+ ${modifier.name}`, { indent: 4 })),
  ...(note === null || note.trim() === '' ? [] : [text(note, { bold: true, inverse: true })]),
];
