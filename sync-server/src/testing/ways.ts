import { aDatabase } from './a-database.ts';
import { aServer, type TestServer } from './a-server.ts';
import { noPgbouncer, Pgbouncer } from './pgbouncer.ts';

const throughPgbouncer = async (): Promise<TestServer> => {
  await using undo = new AsyncDisposableStack();
  const database = undo.use(await aDatabase());
  const { url } = undo.use(await Pgbouncer.start(database.appUrl));
  const server = undo.use(await aServer(() => url, database));
  const done = undo.move();
  return { ...server, [Symbol.asyncDispose]: () => done.disposeAsync() };
};

/** The ways from a server to its database; what a suite proves must hold on each. `missing` says why one cannot be gone here. */
export const ways = [
  { way: 'directly', missing: null, start: () => aServer() },
  {
    way: 'G8: through pgbouncer, one connection for all',
    missing: noPgbouncer,
    start: throughPgbouncer,
  },
] as const;
