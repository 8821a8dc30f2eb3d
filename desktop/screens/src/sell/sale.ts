import type { CatalogEntry, OrderLine, ToldRefusal } from '@pos/api';
import type { LineId, OrderId, ProductId, Quantity } from '@pos/kernel';
import { create } from 'zustand';
import { tell } from '../state/notice.ts';

/** What the person is being asked, over the screen: one thing at a time. */
export type Ask =
  | {
      readonly about: 'line' | 'quantity' | 'price' | 'note' | 'remake' | 'remove';
      readonly line: OrderLine;
    }
  | { readonly about: 'labels'; readonly line: OrderLine; readonly product: ProductId }
  | { readonly about: 'discount'; readonly line: OrderLine | null }
  | { readonly about: 'order' | 'label' | 'buyer' | 'void' | 'orders' | 'open-item' }
  /** Its own order: what is paid is over, but the change is still to be shown. */
  | { readonly about: 'pay'; readonly order: OrderId }
  | { readonly about: 'picture'; readonly product: ProductId }
  | { readonly about: 'not-found'; readonly code: string }
  /** A code that was scanned, or a name that was typed. */
  | { readonly about: 'new-product'; readonly wanted: string }
  | { readonly about: 'choose'; readonly products: readonly CatalogEntry[] }
  | { readonly about: 'variants' | 'modifiers' | 'weigh'; readonly product: CatalogEntry };

interface Sale {
  readonly order: OrderId | null;
  readonly selected: LineId | null;
  readonly ask: Ask | null;
  readonly refusal: ToldRefusal | null;
}

const atFirst: Sale = { order: null, selected: null, ask: null, refusal: null };

/** What this screen is busy with. What was sold is not here: that is the till's to say. */
export const useSale = create<Sale>(() => atFirst);

export const show = (ask: Ask): void => {
  tell(null);
  useSale.setState({ ask, refusal: null });
};
export const closeAsk = (): void => useSale.setState({ ask: null });
export const select = (selected: LineId | null): void => useSale.setState({ selected });
export const refuse = (refusal: ToldRefusal | null): void => useSale.setState({ refusal });
export const turnTo = (order: OrderId | null): void => {
  tell(null);
  useSale.setState({ order, selected: null, refusal: null });
};
export const leaveSale = (): void => useSale.setState(atFirst);

/** How much of a thing is wanted, and how it is to be made. */
export interface Wish {
  readonly quantity?: Quantity;
  readonly modifiers?: readonly string[];
}
