import { care } from './care.ts';
import { cleaning } from './cleaning.ts';
import { beer, drinks } from './drinks.ts';
import { coffee, dryGoods } from './dry-goods.ts';
import { baby, stationery } from './family-goods.ts';
import type { Shelf } from './family.ts';
import { meat, vegetables } from './fresh.ts';
import { frozen } from './frozen.ts';
import { household } from './household.ts';
import { milk } from './milk.ts';
import { noodles } from './noodles.ts';
import { seasoning } from './seasoning.ts';
import { sweets } from './sweets.ts';

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
