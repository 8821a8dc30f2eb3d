import type { Locale } from '@pos/kernel';
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
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly language: Locale;
  readonly state: ServerState;
}

interface ServerState {
  /** The process is about to end: nothing new is begun. */
  draining: boolean;
}
