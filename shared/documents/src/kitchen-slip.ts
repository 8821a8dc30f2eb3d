import type { ChosenModifier, SentLine } from '@pos/domain';
import { vnd, type Locale, type TimeZone } from '@pos/kernel';
import { entry, known, rule, text, type Block, type Document } from './document.ts';
import { writingIn, type Writing } from './text/writing.ts';

/** What one station has to make, as it is sent there. */
export interface KitchenSlipFacts {
  readonly language: Locale;
  readonly timeZone: TimeZone;
  readonly station: string;
  /** The table, the room, the guest. */
  readonly label: string;
  /** Under which label it was told before, where that is another one. */
  readonly movedFrom: string | null;
  /** Of the order and how often it was told: what is called out. */
  readonly ticket: string;
  readonly at: string;
  readonly by: string | null;
  readonly lines: readonly (Pick<SentLine, 'change' | 'quantity' | 'name' | 'note'> & {
    readonly modifiers: readonly Pick<ChosenModifier, 'name'>[];
  })[];
  /** It comes out so long after it was told that somebody may have asked already. */
  readonly isLate: boolean;
  /** 0 is the first; the nth reprint says so in the largest letters there are. */
  readonly copy: number;
}

/** Read from afar, with wet hands, without prices: the table, what to make, how. */
export const kitchenSlip = (facts: KitchenSlipFacts): Document => {
  const { language, timeZone, station, label, movedFrom, ticket, at, by, lines, copy } = facts;
  const writing = writingIn(language, vnd, timeZone);
  const { say, moment } = writing;
  const marks = [
    ...(copy === 0 ? [] : [`${say('again')} ${copy}`]),
    ...(facts.isLate ? [say('late')] : []),
  ].map((mark) => text(mark, { align: 'center', size: 'double', inverse: true }));
  return {
    language,
    currency: vnd,
    blocks: [
      ...marks,
      text(station, { align: 'center', bold: true }),
      ...(movedFrom === null
        ? []
        : [text(`${say('moved')} ${movedFrom} >`, { align: 'center', bold: true, inverse: true })]),
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
  { change, quantity, name, modifiers, note }: KitchenSlipFacts['lines'][number],
  writing: Writing,
): Block[] => [
  text(`${markOf(change, writing)}${writing.quantity(quantity)}  ${name}`, {
    size: 'tall',
    bold: true,
    // What must not be made must not be overlooked.
    inverse: change === 'cancel',
  }),
  ...modifiers.map((modifier) => text(`+ ${modifier.name}`, { indent: 4 })),
  ...(note === null || note.trim() === '' ? [] : [text(note, { bold: true, inverse: true })]),
];

const markOf = (change: SentLine['change'], { say }: Writing): string => {
  if (change === 'make') return '';
  return `${say(change === 'cancel' ? 'cancelled' : 'altered')} `;
};
