import type { Chance } from '../../chance.ts';
import type { Finding } from '../../report.ts';
import type { SyncedShop } from '../shop.ts';

/** What happens to the machines of a shop while its tills sell. When it is over, all of them run again. */
export interface Trouble {
  readonly name: string;
  /** How many processes it ends without a word. */
  readonly kills: number;
  readonly strike: (shop: SyncedShop, chance: Chance) => Promise<readonly Finding[] | void>;
}
