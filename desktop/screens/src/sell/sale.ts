import type { CatalogEntry, OrderLine, ToldRefusal } from '@pos/api';
import type { LineId, OrderId, Quantity } from '@pos/kernel';
import { create } from 'zustand';

/** What the person is being asked, over the screen: one thing at a time. */
export type Ask =
  | { readonly about: 'line' | 'quantity' | 'price' | 'note' | 'remove'; readonly line: OrderLine }
  | { readonly about: 'discount'; readonly line: OrderLine | null }
  | { readonly about: 'order' | 'label' | 'void' | 'orders' | 'open-item' | 'keys' }
  /** Its own order: what is paid is over, but the change is still to be shown. */
  | { readonly about: 'pay'; readonly order: OrderId }
  | { readonly about: 'not-found' | 'new-product'; readonly code: string }
  | { readonly about: 'choose'; readonly products: readonly CatalogEntry[] }
  | { readonly about: 'modifiers' | 'weigh'; readonly product: CatalogEntry };

/** Something that passes: a scan that was refused, a person need not answer it. */
export interface Notice {
  readonly tone: 'danger' | 'calm';
  readonly text: string;
}

interface Sale {
  readonly order: OrderId | null;
  readonly selected: LineId | null;
  readonly ask: Ask | null;
  readonly refusal: ToldRefusal | null;
  readonly notice: Notice | null;
}

const atFirst: Sale = { order: null, selected: null, ask: null, refusal: null, notice: null };

/** What this screen is busy with. What was sold is not here: that is the till's to say. */
export const useSale = create<Sale>(() => atFirst);

export const show = (ask: Ask): void => useSale.setState({ ask, refusal: null, notice: null });
export const closeAsk = (): void => useSale.setState({ ask: null });
export const select = (selected: LineId | null): void => useSale.setState({ selected });
export const refuse = (refusal: ToldRefusal | null): void => useSale.setState({ refusal });
export const tell = (notice: Notice | null): void => useSale.setState({ notice });
export const turnTo = (order: OrderId | null): void =>
  useSale.setState({ order, selected: null, refusal: null });
export const leaveSale = (): void => useSale.setState(atFirst);

/** How much of a thing is wanted, and how it is to be made. */
export interface Wish {
  readonly quantity?: Quantity;
  readonly modifiers?: readonly string[];
}
