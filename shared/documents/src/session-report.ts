import type { CashSessionEvent, SessionClosed, Takings } from '@pos/domain';
import type { Money } from '@pos/kernel';
import { entry, known, section, type Block, type Document } from './document.ts';
import { onLetterhead, title, type Letterhead, type Print } from './parts/letterhead.ts';
import { numberBarcode } from './parts/number.ts';
import {
  countLines,
  drawerLines,
  methodLines,
  perpetualLines,
  salesLines,
  varianceLines,
} from './parts/session.ts';
import { signatures } from './parts/signatures.ts';
import { taxTable } from './parts/taxes.ts';
import type { Writing } from './text/writing.ts';

type Event<Type extends CashSessionEvent['type']> = Extract<CashSessionEvent, { type: Type }>;

/** The shop's thanks to its guests stand on no paper of its own. */
const forGuests = '';

interface SessionFacts extends Print {
  readonly register: string;
  readonly opened: Pick<Event<'SessionOpened'>, 'at' | 'businessDay' | 'float'>;
  readonly moved: readonly Event<'CashMoved'>[];
}

export interface ZReportFacts extends SessionFacts {
  readonly closed: SessionClosed;
  /** The count that the closing took; earlier ones were counted again. */
  readonly counted: Event<'CashCounted'>;
  readonly approvedBy: string | null;
}

export interface XReportFacts extends SessionFacts {
  /** When it was looked at. */
  readonly at: string;
  readonly expected: Money;
  readonly takings: Takings;
}

/** The numbered closing of a session: what was sold, what the drawer should hold, what it held. */
export const zReport = (facts: ZReportFacts, letterhead: Letterhead): Document =>
  onLetterhead(facts, { ...letterhead, footer: forGuests }, (writing) => {
    const { say, moment } = writing;
    const { closed, opened, moved, counted, approvedBy } = facts;
    return [
      title(say('zReport')),
      entry(say('number'), closed.number.text),
      ...particulars(facts, writing),
      entry(say('closedAt'), moment(closed.at)),
      ...known(say('cashier'), facts.cashier),
      ...known(say('approvedBy'), approvedBy),
      ...takingsLines(closed.takings, writing),
      ...section(
        ...drawerLines({ opened, moved, ...closed }, writing),
        ...countLines(counted, writing),
        ...varianceLines(closed, writing),
      ),
      ...section(...perpetualLines(closed.perpetual, writing)),
      ...section(...signatures(say('cashierSigns'), say('managerSigns'))),
      ...section(...numberBarcode(closed.number)),
    ];
  });

/** A look at a session that goes on: no number, no count, nothing that could pass for a closing. */
export const xReport = (facts: XReportFacts, letterhead: Letterhead): Document =>
  onLetterhead(facts, { ...letterhead, footer: forGuests }, (writing) => {
    const { say, moment } = writing;
    return [
      title(say('xReport')),
      ...particulars(facts, writing),
      entry(say('seenAt'), moment(facts.at)),
      ...known(say('cashier'), facts.cashier),
      ...takingsLines(facts.takings, writing),
      ...section(...drawerLines(facts, writing)),
    ];
  });

const particulars = (
  { register, opened }: SessionFacts,
  { say, day, moment }: Writing,
): Block[] => [
  entry(say('register'), register),
  entry(say('businessDay'), day(opened.businessDay)),
  entry(say('openedAt'), moment(opened.at)),
];

const takingsLines = (takings: Takings, writing: Writing): Block[] => [
  ...section(...salesLines(takings, writing)),
  ...section(...taxTable(takings, writing)),
  ...section(...methodLines(takings, writing)),
];
