import { care } from './aisles/care.ts';
import { cleaning } from './aisles/cleaning.ts';
import { beer, drinks } from './aisles/drinks.ts';
import { coffee, dryGoods } from './aisles/dry-goods.ts';
import { baby, stationery } from './aisles/family-goods.ts';
import type { Shelf } from './family.ts';
import { meat, vegetables } from './aisles/fresh.ts';
import { frozen } from './aisles/frozen.ts';
import { household } from './aisles/household.ts';
import { milk } from './aisles/milk.ts';
import { noodles } from './aisles/noodles.ts';
import { seasoning } from './aisles/seasoning.ts';
import { sweets } from './aisles/sweets.ts';

/** The aisles of the grocery, as one walks through them. */
export const shelves: readonly Shelf[] = [
  drinks,
  beer,
  milk,
  coffee,
  noodles,
  dryGoods,
  seasoning,
  sweets,
  frozen,
  vegetables,
  meat,
  care,
  cleaning,
  baby,
  household,
  stationery,
];
