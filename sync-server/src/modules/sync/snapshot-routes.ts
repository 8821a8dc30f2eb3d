import { hash } from 'node:crypto';
import { problemWith, zSnapshot, type Snapshot } from '@pos/sync';
import { Hono } from 'hono';
import { answerJson, refuse, type Asked, type ServerEnv } from '../../http/answer.ts';
import { readAs, readZipped, type Read } from '../../http/body.ts';
import type { Problem } from '../../http/problem.ts';
import { nodeCrypto } from '../../platform/crypto.ts';
import { inStore, type Tx } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import { authenticator, type Principal } from '../devices/index.ts';
import { sessionOf } from './device-access.ts';
import {
  announce,
  chunkNamed,
  holdsHeads,
  isAwaited,
  keepChunk,
  newestSnapshot,
} from './snapshot-store.ts';

const path = '/v1/sync/snapshot';
const chunkPath = `${path}/:sha256` as const;
const notThere: Problem = { type: 'NotFound' };
const unfit: Problem = { type: 'SnapshotUnfit' };

/** Snapshots that tills leave here for those that join later. A chunk is known by its hash and never changes. */
export const snapshotRoutes = (server: Server): Hono<ServerEnv> => {
  const app = new Hono<ServerEnv>();
  const authenticate = authenticator(server);

  /** For a device of the shop: reads what it sent, then works in one transaction. */
  const forDevice = async <Sent>(
    c: Asked,
    read: () => Promise<Read<Sent>>,
    work: (tx: Tx, who: Principal, sent: Sent) => Promise<Response | Problem>,
  ): Promise<Response> => {
    const who = authenticate(c.req.header('authorization'));
    if (!who.ok) return refuse(c, server, who.problem);
    c.set('device', who.device);
    const sent = await read();
    if (!sent.ok) return refuse(c, server, sent.problem);
    const done = await inStore(server.sql, who.device, async (tx): Promise<Response | Problem> => {
      const session = await sessionOf(tx, who.device);
      if (!session) return { type: 'CredentialsInvalid' };
      return session.isRevoked ? { type: 'DeviceRevoked' } : work(tx, who.device, sent.value);
    });
    return done instanceof Response ? done : refuse(c, server, done);
  };
  const nothing = (): Promise<Read<null>> => Promise.resolve({ ok: true, value: null });

  app.get(path, (c) =>
    forDevice(c, nothing, async (tx, who) => {
      const told = await newestSnapshot(tx, who);
      if (told === null) return notThere;
      return c.body(told, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
    }),
  );
  app.post(path, (c) =>
    forDevice(
      c,
      () => readAs(c, zSnapshot),
      async (tx, who, snapshot) => {
        if (!isByCaller(snapshot, who) || !(await holdsHeads(tx, who, snapshot))) return unfit;
        return answerJson(c, { missing: await announce(tx, who, snapshot) });
      },
    ),
  );
  app.get(chunkPath, (c) =>
    forDevice(c, nothing, async (tx, who) => {
      const packed = await chunkNamed(tx, who, c.req.param('sha256'));
      if (packed === null) return notThere;
      return c.body(new Uint8Array(packed), 200, {
        'Content-Type': 'application/gzip',
        'Cache-Control': 'private, max-age=31536000, immutable',
      });
    }),
  );
  app.put(chunkPath, (c) =>
    forDevice(
      c,
      () => readZipped(c),
      async (tx, who, { packed, plain }) => {
        const name = c.req.param('sha256');
        if (hash('sha256', plain, 'hex') !== name) return unfit;
        if (!(await isAwaited(tx, who, name))) return notThere;
        await keepChunk(tx, who, { sha256: name, packed });
        return answerJson(c, {});
      },
    ),
  );
  return app;
};

const isByCaller = (snapshot: Snapshot, { device, store, publicKey }: Principal): boolean =>
  snapshot.by === device &&
  snapshot.manifest.store === store &&
  problemWith(snapshot, publicKey, nodeCrypto) === null;
