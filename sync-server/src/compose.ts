import { takeDatabase } from './database/identity.ts';
import { openDatabase } from './database/open-database.ts';
import { listen, type Listening } from './listen.ts';
import { createApp } from './app.ts';
import { Backups, Pokes } from './modules/sync/index.ts';
import { systemClock } from './platform/clock.ts';
import { systemIds } from './platform/ids.ts';
import { readKeys } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { Metrics } from './platform/metrics.ts';
import type { Server } from './server.ts';
import type { Settings } from './settings.ts';

export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  readonly operatorKey: string;
  readonly died: Promise<string>;
}

/** The whole server in this process. Disposing of it answers what was asked, then lets go of port and database. */
export const startServer = async (settings: Settings, log: Log): Promise<RunningServer> => {
  const keys = readKeys(settings, systemIds);
  await using undo = new AsyncDisposableStack();
  const database = undo.use(await openDatabase(settings, { ids: systemIds, log }));
  const { wasRestored } = await takeDatabase(database, keys.signer.publicKey);
  if (wasRestored) log.warn('the data lie elsewhere than before: every log has a new name');
  const pokes = undo.use(new Pokes({ ...database, log }));
  await pokes.start();
  const server: Server = {
    sql: database.app,
    keys,
    pokes,
    clock: systemClock,
    ids: systemIds,
    log,
    metrics: new Metrics(),
    language: settings.language,
    proxies: settings.proxies,
    backups: new Backups(settings.backupDays, systemClock),
    tabletOrigins: settings.tabletOrigins,
    state: { draining: new AbortController() },
  };
  const listening: Listening = await listen(createApp(server), settings);
  undo.defer(() => {
    server.state.draining.abort();
    return listening.close();
  });
  const running = undo.move();
  return {
    url: listening.url,
    operatorKey: keys.operatorKey,
    died: database.died,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
};
