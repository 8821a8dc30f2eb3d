import type { ViewAnswers, ViewName, ViewQuery } from '@pos/api';
import type { Permission } from '@pos/domain';
import { vnd, type Currency, type StaffId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import type { Till } from '../till.ts';

/** Who asks, and what of. */
export interface Asking {
  readonly till: Till;
  readonly shop: Shop;
  readonly staff: StaffId;
  readonly may: (permission: Permission) => boolean;
}

/** A question and its answer: pure reading, from read models and the aggregates at hand. */
export interface View<Name extends ViewName> {
  /** The streams whose events may change the answer: their names, or beginnings of names. */
  readonly follows: (query: ViewQuery<Name>) => readonly string[];
  /** `null`: there is no such thing. */
  readonly read: (asking: Asking, query: ViewQuery<Name>) => ViewAnswers[Name] | null;
}

export const currencyOf = (shop: Shop): Currency => shop.store()?.currency ?? vnd;
