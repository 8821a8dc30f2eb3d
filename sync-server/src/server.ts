import type { Locale } from '@pos/kernel';
import type { TabletOrigins } from './http/tablet-pages.ts';
import type { Backups, Pokes } from './modules/sync/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Ids } from './platform/ids.ts';
import type { Keys } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import type { Metrics } from './platform/metrics.ts';
import type { Sql } from './platform/postgres.ts';

/** What every module works with. */
export interface Server {
  readonly sql: Sql;
  readonly keys: Keys;
  readonly pokes: Pokes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly language: Locale;
  /** How many proxies stand in front of us and say who asked them. */
  readonly proxies: number;
  readonly backups: Backups;
  readonly tabletOrigins: TabletOrigins;
  readonly state: ServerState;
}

interface ServerState {
  /** Aborted when the process is about to end: who waits for news is sent away, nothing new is begun. */
  readonly draining: AbortController;
}
