import type { HostedDatabase } from '../../../sync/kit/hosted-database.ts';
import type { Chance } from '../../chance.ts';
import type { Finding } from '../../report.ts';
import type { SyncedShop } from '../shop.ts';

/** Where trouble strikes. */
export interface Scene {
  readonly shop: SyncedShop;
  readonly chance: Chance;
  /** The server's database, where somebody hosts it. */
  readonly hosted: HostedDatabase | null;
  /** What was saved of the server on the first day. */
  readonly backup: string;
}

/** What happens to the machines of a shop while its tills sell. When it is over, all of them run again. */
export interface Trouble {
  readonly name: string;
  /** How many processes it ends without a word. */
  readonly kills: number;
  /** Why it cannot happen here, if so. */
  readonly impossible?: (scene: Omit<Scene, 'chance'>) => string | null;
  readonly strike: (scene: Scene) => Promise<readonly Finding[] | void>;
}
