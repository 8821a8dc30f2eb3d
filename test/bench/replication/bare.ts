import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Database from 'better-sqlite3';
import { startHelper } from './helper-program.ts';
import { peer, type Doc, type Peer } from './peer.ts';
import { batch } from './rxdb-orders.ts';

const program = fileURLToPath(new URL('../programs/bare-orders.ts', import.meta.url));
const zip = promisify(gzip);

/** The least that keeps what it promises: SQLite that flushes, an outbox, a cursor in the same transaction as the rows. */
export const bare = (databaseUrl: string, docs: readonly Doc[]): Peer =>
  peer('bare SQLite client', docs.length, async (folder) => {
    const server = await startHelper(program, [databaseUrl]);
    const [from, into] = [storeIn(folder, 'bare-from'), storeIn(folder, 'bare-into')];
    const keep = from.prepare('INSERT INTO doc (id, body) VALUES (?, ?)');
    from.transaction(() => docs.forEach(({ id, text }) => keep.run(id, text)))();
    return {
      push: () => pushAll(from, server.url),
      pull: () => pullAll(into, server.url),
      arrived: () =>
        into.prepare<[], { count: number }>('SELECT count(*) AS count FROM doc').get()!.count,
      [Symbol.asyncDispose]: async () => {
        from.close();
        into.close();
        await server[Symbol.asyncDispose]();
      },
    };
  });

const storeIn = (folder: string, name: string): Database.Database => {
  const db = new Database(join(folder, `${name}.db`));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE doc (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, pushed INTEGER DEFAULT 0, body TEXT);
    CREATE TABLE cursor (one INTEGER PRIMARY KEY, at TEXT);
    CREATE INDEX unpushed ON doc (seq) WHERE pushed = 0`);
  return db;
};

const pushAll = async (db: Database.Database, url: string): Promise<void> => {
  const next = db.prepare<[], { seq: number; body: string }>(
    `SELECT seq, body FROM doc WHERE pushed = 0 ORDER BY seq LIMIT ${batch}`,
  );
  const mark = db.prepare('UPDATE doc SET pushed = 1 WHERE seq BETWEEN ? AND ?');
  for (let rows = next.all(); rows.length > 0; rows = next.all()) {
    const response = await fetch(`${url}/push`, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: new Uint8Array(await zip(rows.map(({ body }) => body).join('\n'))),
    });
    if (!response.ok) throw new Error(await response.text());
    await response.json();
    mark.run(rows[0]!.seq, rows.at(-1)!.seq);
  }
};

const pullAll = async (db: Database.Database, url: string): Promise<void> => {
  const keep = db.prepare(
    'INSERT INTO doc (id, body, pushed) VALUES (?, ?, 1) ON CONFLICT DO NOTHING',
  );
  const goOn = db.prepare('INSERT OR REPLACE INTO cursor (one, at) VALUES (1, ?)');
  const take = db.transaction((lines: readonly string[], cursor: string) => {
    for (const line of lines) keep.run((JSON.parse(line) as { command: string }).command, line);
    goOn.run(cursor);
  });
  for (let cursor = '0'; ;) {
    const response = await fetch(`${url}/pull?after=${cursor}&limit=${batch}`);
    const page = await response.text();
    if (page === '') return;
    cursor = response.headers.get('x-cursor') ?? cursor;
    take(page.split('\n'), cursor);
  }
};
