import type { Currency, Locale } from '@pos/kernel';
import { printable } from './text/printable.ts';

/** What people read, as data. Paper of any width and screens show the same one. */
export interface Document {
  readonly language: Locale;
  /** Of every amount in it. */
  readonly currency: Currency;
  readonly blocks: readonly Block[];
}

export type Block = Text | Row | Rule | Qr | Barcode | Image | Feed | Cut;

export type Align = 'left' | 'center' | 'right';

export interface Style {
  /** `tall` is twice as high, `double` twice as high and wide: half as many columns. */
  readonly size: 'normal' | 'tall' | 'double';
  readonly bold: boolean;
  readonly inverse: boolean;
}

/** A paragraph. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly align: Align;
  /** Columns left free before it. */
  readonly indent: number;
  readonly style: Style;
}

/** Cells beside each other; under each other where the paper is too narrow for them. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly indent: number;
  readonly style: Style;
}

export interface Cell {
  readonly text: string;
  readonly align: Align;
  /** Its share of the columns that no cell needs. */
  readonly weight: number;
  /** Never broken: an amount, or a label of ours. */
  readonly whole: boolean;
}

export interface Rule {
  readonly kind: 'rule';
}

export interface Qr {
  readonly kind: 'qr';
  readonly data: string;
}

/** Printed with its data in letters below it. `data` is printable ASCII. */
export interface Barcode {
  readonly kind: 'barcode';
  readonly symbology: 'code128';
  readonly data: string;
}

/** A picture that the printer or screen knows under this name, and what is said where none can be shown. */
export interface Image {
  readonly kind: 'image';
  readonly image: string;
  readonly description: string;
}

export interface Feed {
  readonly kind: 'feed';
  readonly lines: number;
}

export interface Cut {
  readonly kind: 'cut';
}

const plain: Style = { size: 'normal', bold: false, inverse: false };

export interface Look extends Partial<Style> {
  readonly align?: Align;
  readonly indent?: number;
}

export const text = (content: string, look: Look = {}): Text => {
  const { align = 'left', indent = 0, ...style } = look;
  return { kind: 'text', text: printable(content), align, indent, style: { ...plain, ...style } };
};

export const row = (cells: readonly Cell[], look: Omit<Look, 'align'> = {}): Row => {
  const { indent = 0, ...style } = look;
  return { kind: 'row', cells, indent, style: { ...plain, ...style } };
};

/** Words of any length, which take what is left. */
export const wording = (content: string, more: Partial<Omit<Cell, 'text'>> = {}): Cell => ({
  text: printable(content),
  align: 'left',
  weight: 1,
  whole: false,
  ...more,
});

/** A number, or a short word of ours: on the right and in one piece. */
export const figure = (content: string, more: Partial<Omit<Cell, 'text'>> = {}): Cell => ({
  text: printable(content),
  align: 'right',
  weight: 0,
  whole: true,
  ...more,
});

/** `Tiền hàng      180.000` */
export const pair = (label: string, value: string, look: Omit<Look, 'align'> = {}): Row =>
  row([wording(label), figure(value)], look);

/** The one that counts. */
export const largePair = (label: string, value: string): Row =>
  pair(label, value, { size: 'tall', bold: true });

/** `Thu ngân      Lê Thu Hà`: the value may be as long as names get. */
export const entry = (label: string, value: string): Row =>
  row([figure(label, { align: 'left' }), wording(value, { align: 'right' })]);

/** An entry nobody filled in is left out. */
export const known = (label: string, value: string | null): Row[] =>
  value === null || value.trim() === '' ? [] : [entry(label, value)];

export const rule: Rule = { kind: 'rule' };

/** Blocks below a rule; no rule where there is nothing. */
export const section = (...blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [rule, ...blocks];
