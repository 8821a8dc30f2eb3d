import type { BenchServer } from '../kit/sync-server.ts';

type Sql = BenchServer['sql'];

/**
 * Tables like the server's in every respect but row security: COPY refuses a table that has it, and the bare
 * statements are spared it.
 */
export const makeTwins = async (sql: Sql): Promise<void> => {
  await sql.unsafe(`
    CREATE TABLE twin (LIKE event INCLUDING ALL) PARTITION BY HASH (store);
    CREATE TABLE twin_log (LIKE store_log INCLUDING ALL);
    CREATE TABLE twin_origin (LIKE origin INCLUDING ALL);`);
  for (let part = 0; part < 8; part += 1)
    await sql.unsafe(
      `CREATE TABLE twin_${part} PARTITION OF twin FOR VALUES WITH (MODULUS 8, REMAINDER ${part})`,
    );
};

/** Fails if server and baseline have not kept the same events: then the comparison would mean nothing. */
export const requireEqual = async (sql: Sql): Promise<void> => {
  // Without the moment of arrival, which passes through a clock of milliseconds on its way.
  const columns = sql.unsafe(
    'tenant, store, pos, device, epoch, seq, lam, stream, type, command, hash, sig, raw',
  );
  const rest = await sql`
    (SELECT ${columns} FROM event EXCEPT SELECT ${columns} FROM twin)
    UNION ALL (SELECT ${columns} FROM twin EXCEPT SELECT ${columns} FROM event)`;
  if (rest.length > 0) throw new Error(`${rest.length} rows differ between server and baseline`);
};

/** A stored event, as the bare statements write it again. */
export interface Row {
  readonly tenant: string;
  readonly store: string;
  readonly device: string;
  readonly epoch: number;
  readonly seq: string;
  readonly hash: Buffer;
}

/** What nobody can do without: lock the origin, count the position, write the event, move the head, commit. */
export const ingestBarely = async (sql: Sql, row: Row): Promise<void> => {
  const { tenant, store, device, epoch, seq, hash } = row;
  await sql.begin(async (tx) => {
    await tx`
      SELECT head_seq, head_hash FROM twin_origin
      WHERE tenant = ${tenant} AND store = ${store} AND device = ${device} AND epoch = ${epoch} FOR UPDATE`;
    await tx`UPDATE twin_log SET head = head + 1 WHERE tenant = ${tenant} AND store = ${store} RETURNING head`;
    await tx`INSERT INTO twin ${tx({ ...row })}`;
    await tx`
      UPDATE twin_origin SET head_seq = ${seq}, head_hash = ${hash}
      WHERE tenant = ${tenant} AND store = ${store} AND device = ${device} AND epoch = ${epoch}`;
  });
};
