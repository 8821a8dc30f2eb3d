import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';

/** A server that keeps orders and asks nobody who they are: parse, one statement, one commit; a page by position. */
const [, , database = ''] = process.argv;
const sql = postgres(database, { max: 4, onnotice: () => undefined });
await sql.unsafe(`
  DROP TABLE IF EXISTS bare_order;
  CREATE TABLE bare_order (
    id uuid PRIMARY KEY, tenant integer NOT NULL, pos bigint GENERATED ALWAYS AS IDENTITY, doc jsonb NOT NULL);
  CREATE INDEX ON bare_order (tenant, pos);`);

const push = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await buffer(request);
  const isZipped = request.headers['content-encoding'] === 'gzip';
  const lines = (isZipped ? gunzipSync(body) : body).toString().split('\n');
  const docs = lines.map((line) => JSON.parse(line) as { command: string });
  const rows = JSON.stringify(docs.map((doc) => ({ id: doc.command, doc })));
  const { count } = await sql`
    INSERT INTO bare_order (id, tenant, doc)
    SELECT id, 1, doc FROM jsonb_to_recordset(${rows}::text::jsonb) AS row (id uuid, doc jsonb)
    ON CONFLICT (id) DO NOTHING`;
  response.end(JSON.stringify({ kept: count }));
};

const pull = async ({ searchParams }: URL, response: ServerResponse): Promise<void> => {
  const rows = await sql<{ pos: string; doc: string }[]>`
    SELECT pos, doc::text AS doc FROM bare_order
    WHERE tenant = 1 AND pos > ${searchParams.get('after') ?? '0'}
    ORDER BY pos LIMIT ${searchParams.get('limit') ?? '500'}`;
  const page = gzipSync(rows.map(({ doc }) => doc).join('\n'), { level: 3 });
  response.setHeader('content-encoding', 'gzip').setHeader('x-cursor', rows.at(-1)?.pos ?? '');
  response.end(page);
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://here');
  void (url.pathname === '/push' ? push(request, response) : pull(url, response));
}).listen(0, '127.0.0.1', () =>
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
