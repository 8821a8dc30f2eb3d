import {
  instant,
  parseInstant,
  type Currency,
  type Instant,
  type Money,
  type Rate,
  type Rounding,
  type TimeZone,
} from '@pos/kernel';
import type { PriceList, PriceMode, TaxClass } from '../pricing/index.ts';
import type { PaperPart } from './paper-parts.ts';
import { documentDecider, type DocumentEvent } from './document.ts';

/** Where transfers go: an account at a bank, or a card of one. */
export interface BankAccount {
  /** The six digits by which NAPAS knows the bank. */
  readonly bin: string;
  readonly number: string;
  readonly kind: 'account' | 'card';
  /** Whose it is, as the guest's banking app will show it. */
  readonly holder: string;
}

/** A picture in black and white, as a receipt printer burns it: rows of packed bytes in base64, black bits set. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly dots: string;
}

export interface StoreFields {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** The seller's tax code (MST), printed on every receipt. */
  readonly taxCode: string;
  readonly currency: Currency;
  readonly timeZone: TimeZone;
  /** Sales before this local hour belong to the business day before. */
  readonly cutOffHour: number;
  readonly priceMode: PriceMode;
  readonly serviceCharge: Rate;
  readonly cashRoundingUnit: Money;
  readonly cashRounding: Rounding;
  /** A difference at closing above this wants a manager's approval. */
  readonly varianceLimit: Money;
  /** Who sells in the eyes of the law, where that is not the name over the door. */
  readonly legalName?: string | undefined;
  /** The code of this place of business, as the tax office gave it. */
  readonly locationCode?: string | undefined;
  readonly bankAccount?: BankAccount | null | undefined;
  readonly logo?: Dots | null | undefined;
  /** The shop's own words at the head and at the foot of its papers, in lines. */
  readonly header?: string | undefined;
  readonly footer?: string | undefined;
  /** What its receipts leave out. */
  readonly hiddenOnPapers?: readonly PaperPart[] | undefined;
}

export interface DeviceFields {
  readonly name: string;
  /** Names the device's number series: `T01` in `T01-26-000123`. */
  readonly register: string;
  /** Ed25519, the raw 32 bytes in base64: who signs this device's journal. */
  readonly publicKey: string;
  /** Left out: a till. */
  readonly role?: 'tablet' | undefined;
}

export interface CategoryFields {
  readonly name: string;
  readonly colour: string;
  readonly position: number;
  /** The name of a drawing that screens have; without one its colour has to do. */
  readonly picture?: string | null | undefined;
}

export interface ModifierGroupFields {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly modifiers: readonly {
    readonly modifier: string;
    readonly name: string;
    readonly price: Money;
  }[];
}

/** As written in the journal: instants are ISO text there, so that a person can read them. */
export interface TaxClassFields {
  readonly label: string;
  readonly rates: readonly { readonly from: string; readonly rate: Rate }[];
}

export interface PriceListFields extends Omit<PriceList, 'priceList' | 'from' | 'until'> {
  readonly from: string | null;
  readonly until: string | null;
}

export const taxClassOf = (taxClass: string, fields: TaxClassFields): TaxClass => ({
  taxClass,
  label: fields.label,
  rates: fields.rates.map(({ from, rate }) => ({ from: readInstant(from), rate })),
});

export const priceListOf = (priceList: string, fields: PriceListFields): PriceList => ({
  ...fields,
  priceList,
  from: fields.from === null ? null : readInstant(fields.from),
  until: fields.until === null ? null : readInstant(fields.until),
});

/** The edge has checked the text; a foreign device's nonsense counts from the beginning of time. */
const readInstant = (text: string): Instant => parseInstant(text) ?? instant(0);

export const store = documentDecider<'Store', StoreFields>('Store', [
  'name',
  'address',
  'phone',
  'taxCode',
  'currency',
  'timeZone',
  'cutOffHour',
  'priceMode',
  'serviceCharge',
  'cashRoundingUnit',
  'cashRounding',
  'varianceLimit',
]);
export const device = documentDecider<'Device', DeviceFields>('Device', [
  'name',
  'register',
  'publicKey',
]);
export const category = documentDecider<'Category', CategoryFields>('Category', [
  'name',
  'colour',
  'position',
]);
export const modifierGroup = documentDecider<'ModifierGroup', ModifierGroupFields>(
  'ModifierGroup',
  ['name', 'least', 'most', 'modifiers'],
);
export const taxClass = documentDecider<'TaxClass', TaxClassFields>('TaxClass', ['label', 'rates']);
export const priceList = documentDecider<'PriceList', PriceListFields>('PriceList', [
  'label',
  'priority',
  'window',
  'from',
  'until',
  'prices',
]);

export type StoreEvent = DocumentEvent<'Store', StoreFields>;
export type DeviceEvent = DocumentEvent<'Device', DeviceFields>;
export type CategoryEvent = DocumentEvent<'Category', CategoryFields>;
export type ModifierGroupEvent = DocumentEvent<'ModifierGroup', ModifierGroupFields>;
export type TaxClassEvent = DocumentEvent<'TaxClass', TaxClassFields>;
export type PriceListEvent = DocumentEvent<'PriceList', PriceListFields>;
