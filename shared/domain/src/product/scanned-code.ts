import { money, quantity } from '@pos/kernel';
import { isGtin } from './barcode.ts';
import { readScaleLabel, type Measured, type ScaleLabel } from './scale-label.ts';

/** What a scanner sent, read in every way that a shop's catalog may have listed it. */
export interface ScannedCode {
  /** The codes under which it may be listed, the one that was sent first. */
  readonly codes: readonly string[];
  /** What a GS1 symbol says of this very piece: how heavy, or how much. */
  readonly measured: Measured | null;
  /** Read as a label of the shop's own scale, when nothing is listed under the whole of it. */
  readonly label: ScaleLabel | null;
}

export const readScannedCode = (sent: string): ScannedCode => {
  const text = withoutSymbology(sent.trim());
  const gs1 = readGs1(text);
  if (gs1 !== null)
    return { codes: [...gtinForms(gs1.gtin), text], measured: gs1.measured, label: null };
  return {
    codes: isGtin(text) ? gtinForms(text) : [text],
    measured: null,
    label: readScaleLabel(text),
  };
};

/** `]E0`, `]C1`, `]d2`…: the kind of symbol, which some scanners send first. */
const withoutSymbology = (text: string): string => text.replace(/^\][A-Za-z][0-9A-Za-z]/, '');

/** The same number as EAN-13, UPC-A and GTIN-14: lists hold any of them, and zeros in front say nothing. */
const gtinForms = (gtin: string): readonly string[] => {
  const bare = gtin.replace(/^0+/, '');
  const forms = [8, 12, 13, 14]
    .filter((length) => length >= bare.length)
    .map((length) => bare.padStart(length, '0'));
  return [...new Set([gtin, ...forms])];
};

interface Gs1 {
  readonly gtin: string;
  readonly measured: Measured | null;
}

const separator = '\u001D';
/** Of what shops meet, the identifiers whose length is fixed; the others end with a separator or with the symbol. */
const fixedLengths: readonly (readonly [identifier: RegExp, digits: number])[] = [
  [/^01/, 14],
  [/^02/, 14],
  [/^1[1-7]/, 6],
  [/^20/, 2],
  [/^3[1-6]\d\d/, 6],
];
const openIdentifier = /^(?:3[89]\d\d|24[01]|25\d|10|21|22|30|37|9\d)/;

/** A GS1 element string, with or without the brackets people print; `null` for anything else. */
const readGs1 = (text: string): Gs1 | null => {
  const elements = elementsOf(text.replaceAll(/\((\d{2,4})\)/g, `${separator}$1`));
  const gtin = elements?.get('01');
  if (!elements || gtin === undefined || !isGtin(gtin) || gtin === text) return null;
  return { gtin, measured: measuredIn(elements) };
};

const elementsOf = (text: string): ReadonlyMap<string, string> | null => {
  const elements = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    rest = rest.replace(new RegExp(`^${separator}+`), '');
    const element = nextElement(rest);
    if (element === null) return null;
    elements.set(element.identifier, element.value);
    rest = rest.slice(element.identifier.length + element.value.length);
  }
  return elements;
};

const nextElement = (text: string): { identifier: string; value: string } | null => {
  for (const [pattern, digits] of fixedLengths) {
    const identifier = pattern.exec(text)?.[0];
    if (identifier === undefined) continue;
    const value = text.slice(identifier.length, identifier.length + digits);
    return new RegExp(`^\\d{${digits}}$`).test(value) ? { identifier, value } : null;
  }
  const identifier = openIdentifier.exec(text)?.[0];
  if (identifier === undefined) return null;
  const [value = ''] = text.slice(identifier.length).split(separator);
  return value === '' ? null : { identifier, value };
};

/** Net weight in kilograms (310n) and the price to pay in the shop's own money (392n), with n decimals. */
const measuredIn = (elements: ReadonlyMap<string, string>): Measured | null => {
  for (const [identifier, value] of elements) {
    const decimals = Number(identifier[3]);
    if (/^392\d$/.test(identifier) && /^\d{1,12}$/.test(value))
      return { kind: 'price', price: money(Math.round(Number(value) / 10 ** decimals)) };
    if (/^310\d$/.test(identifier))
      return { kind: 'weight', weight: quantity(Math.round(Number(value) * 10 ** (3 - decimals))) };
  }
  return null;
};
