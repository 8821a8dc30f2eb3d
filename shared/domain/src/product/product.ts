import { accept, refuse, type Decider, type Money } from '@pos/kernel';
import {
  documentDecider,
  type Document,
  type DocumentEvent,
  type DocumentRefusal,
} from '../document/index.ts';
import { isBarcode } from './barcode.ts';

export interface ProductFields {
  readonly name: string;
  readonly sku: string;
  readonly barcodes: readonly string[];
  readonly price: Money;
  /** As printed after the quantity: `cái`, `kg`, `giờ`. */
  readonly unit: string;
  /** A fraction of the unit may be sold: weighed goods, hours of a room. */
  readonly divisible: boolean;
  readonly taxClass: string;
  readonly category: string;
  readonly modifierGroups: readonly string[];
  /** One of several that are sold under one tile and told apart by a choice: a size, a colour. */
  readonly variant?: Variant | null | undefined;
  /** The SHA-256 of its picture, which lies beside the journal: what is shown, never what is sold. */
  readonly picture?: string | null | undefined;
}

export interface Variant {
  /** What the others of its kind say too. */
  readonly family: string;
  /** What they are called together: `Áo thun cổ tròn`. */
  readonly name: string;
  /** What is chosen, in the order of asking: `Màu` Đỏ, `Cỡ` L. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

export type Product = Document<ProductFields>;
export type ProductEvent = DocumentEvent<'Product', ProductFields>;

export type ProductCommand =
  | {
      readonly type: 'Put';
      readonly fields: Partial<ProductFields>;
      /** Barcodes of these fields that other products carry today. */
      readonly takenBarcodes: readonly string[];
    }
  | { readonly type: 'Withdraw' };

export type ProductRefusal =
  | DocumentRefusal
  | { readonly type: 'BarcodeInvalid'; readonly barcode: string }
  | { readonly type: 'BarcodeTaken'; readonly barcode: string };

const document = documentDecider<'Product', ProductFields>('Product', [
  'name',
  'sku',
  'barcodes',
  'price',
  'unit',
  'divisible',
  'taxClass',
  'category',
  'modifierGroups',
]);

export const product: Decider<Product, ProductCommand, ProductEvent, ProductRefusal> = {
  initial: document.initial,
  evolve: document.evolve,
  decide: (state, command) => {
    if (command.type === 'Put') {
      const invalid = command.fields.barcodes?.find((barcode) => !isBarcode(barcode));
      if (invalid !== undefined) return refuse({ type: 'BarcodeInvalid', barcode: invalid });
      const [taken] = command.takenBarcodes;
      if (taken !== undefined) return refuse({ type: 'BarcodeTaken', barcode: taken });
    }
    const decision = document.decide(state, command);
    return decision.accepted ? accept(...decision.events) : refuse(decision.refusal);
  },
};
