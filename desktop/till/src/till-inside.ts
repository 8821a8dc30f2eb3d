import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Journal } from './journal.ts';
import type { LanParts } from './link/lan.ts';
import type { Links } from './link/links.ts';
import type { Db } from './log/database.ts';
import type { ReadModels } from './projections/read-models.ts';
import type { TimeKeeper } from './time-keeper.ts';

/** What a till is made of; `createTill` puts it together. */
export interface TillInside {
  readonly folder: string;
  readonly links: Links;
  readonly lanParts: Omit<LanParts, 'beginLife' | 'write' | 'told'>;
  readonly publicKey: string;
  readonly tenant: string;
  readonly storeId: string;
  readonly db: Db;
  readonly lock: { readonly release: () => void };
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly readModels: ReadModels;
  readonly jobs: JobQueue;
  readonly rebuilt: readonly string[];
  readonly time: TimeKeeper;
}
