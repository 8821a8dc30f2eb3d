import { randomUUID } from 'node:crypto';
import { runOf, TestDevice } from './a-device.ts';
import type { TestServer } from './a-server.ts';

/** A shop with sales, and somebody of another shop who would like to have them. */
export interface TwoTenants extends AsyncDisposable {
  readonly server: TestServer;
  readonly victim: TestDevice;
  /** A till of another shop. */
  readonly stranger: () => Promise<TestDevice>;
  /** Everything that is kept of the victim, in one line. */
  readonly victimsRows: () => Promise<string>;
}

export const twoTenants = async (start: () => Promise<TestServer>): Promise<TwoTenants> => {
  await using undo = new AsyncDisposableStack();
  const server = undo.use(await start());
  const { database } = server;
  const stranger = async () =>
    new TestDevice().enrol(server.url, await server.codeFor(randomUUID().slice(1)));
  const victim = await stranger();
  await victim.push(server.url, runOf(victim.write(3)), runOf(victim.write(2)));
  const done = undo.move();
  return {
    server,
    victim,
    stranger,
    victimsRows: async () => {
      const tables = ['tenant', 'store', 'device', 'store_log', 'origin', 'event'];
      const rows = await Promise.all(
        tables.map(
          (table) => database.owner`
            SELECT md5(coalesce(string_agg(row::text, ';' ORDER BY row::text), '')) AS sum, count(*)::integer
            FROM ${database.owner(table)} AS row WHERE tenant = ${victim.author.tenant}`,
        ),
      );
      return JSON.stringify(rows);
    },
    [Symbol.asyncDispose]: () => done.disposeAsync(),
  };
};
