import type { PaperPart, StoreFields } from '@pos/domain';
import type { Currency, Locale } from '@pos/kernel';
import { rule, section, text, type Block, type Document } from '../document.ts';
import { printable } from '../text/printable.ts';
import { writingIn, type Writing } from '../text/writing.ts';

/** What the shop puts around everything it prints. */
export interface Letterhead {
  readonly store: Pick<
    StoreFields,
    'name' | 'legalName' | 'address' | 'locationCode' | 'phone' | 'taxCode' | 'timeZone'
  >;
  /** The name of a picture that printers and screens hold. */
  readonly logo: string | null;
  /** The shop's own words at the head and at the foot, in lines. */
  readonly header?: string;
  readonly footer: string;
  /** What the shop leaves out. */
  readonly hidden?: readonly PaperPart[];
}

/** What is particular to one print of a document. */
export interface Print {
  readonly language: Locale;
  /** Of the order or session it is about, which may be older than the store's of today. */
  readonly currency: Currency;
  /** Who made the document, by the name it shall show. */
  readonly cashier: string | null;
  /** 0 is the original; the nth reprint says that it is copy n. */
  readonly copy: number;
  readonly training: boolean;
}

/** The document around its own blocks: marks, letterhead, footer, marks again in case the top is torn off. */
export const onLetterhead = (
  print: Print,
  letterhead: Letterhead,
  blocks: (writing: Writing) => readonly Block[],
): Document => {
  const { language, currency } = print;
  const writing = writingIn(language, currency, letterhead.store.timeZone);
  const marks = marksOf(print, writing);
  return {
    language,
    currency,
    blocks: [
      ...marks,
      ...head(letterhead, writing),
      ...blocks(writing),
      ...foot(letterhead),
      ...marks,
      { kind: 'feed', lines: 1 },
      { kind: 'cut' },
    ],
  };
};

export const title = (words: string): Block =>
  text(words, { align: 'center', size: 'double', bold: true });

const marksOf = ({ copy, training }: Print, { say }: Writing): Block[] => {
  const mark = (words: string): Block =>
    text(words, { align: 'center', bold: true, inverse: true });
  return [
    ...(training ? [mark(say('training'))] : []),
    ...(copy > 0 ? [mark(`${say('copy')} ${copy}`)] : []),
  ];
};

export const shows = ({ hidden = [] }: Letterhead, part: PaperPart): boolean =>
  !hidden.includes(part);

const head = (letterhead: Letterhead, { say }: Writing): Block[] => {
  const { store, logo, header = '' } = letterhead;
  return [
    ...(logo === null || !shows(letterhead, 'logo')
      ? []
      : [{ kind: 'image', image: logo, description: printable(store.name) } as const]),
    text(store.name, { align: 'center', size: 'tall', bold: true }),
    ...centred(
      store.legalName === store.name ? '' : (store.legalName ?? ''),
      shows(letterhead, 'address') ? store.address : '',
      labelled(say('taxCode'), store.taxCode),
      labelled(say('locationCode'), store.locationCode ?? ''),
      shows(letterhead, 'phone') ? labelled(say('phone'), store.phone) : '',
      ...header.split('\n'),
    ),
    rule,
  ];
};

const labelled = (label: string, value: string): string =>
  value.trim() === '' ? '' : `${label}: ${value}`;

const foot = ({ footer }: Letterhead): Block[] => section(...centred(...footer.split('\n')));

const centred = (...lines: readonly string[]): Block[] =>
  lines.filter((line) => line.trim() !== '').map((line) => text(line, { align: 'center' }));
