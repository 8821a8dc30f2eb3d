import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exchange, Setback, type Client, type Step } from '@pos/sync';
import type { TestDevice } from '@pos/sync-server/testing';
import { letGo, nodeCrypto, openDatabase, postJson, SqliteEventLog } from '@pos/till/testing';
import type { BenchServer } from '../kit/sync-server.ts';
import { aBill, peer, type Doc, type Peer } from './peer.ts';
import { batch } from './rxdb-orders.ts';

/** Signed events of one till, and their texts for whoever carries them otherwise. */
export const sealedOrders = (till: TestDevice, count: number) => {
  const events = Array.from({ length: count }, (_, place) =>
    till.writeEvents([aBill(place)], `order/${randomUUID()}`),
  ).flat();
  const docs = events.map(({ raw, envelope }): Doc => ({ id: envelope.command, text: raw }));
  return { events, docs };
};

/** A till's log in SQLite and its exchange with the real server: certificates, signatures, chains and row security included. */
export const ours = (server: BenchServer, orders: number): Peer =>
  peer('ours', orders, async (folder) => {
    const first = await server.till(`Bench ${randomUUID().slice(0, 8)}`);
    const second = await server.till(first.author.store);
    const [from, into] = [logIn(folder, 'from'), logIn(folder, 'into')];
    const { events } = sealedOrders(first, orders);
    for (let at = 0; at < events.length; at += batch) from.append(events.slice(at, at + batch));
    const keys = new Map<string, string>(
      [first, second].map(({ device, signer }) => [device, signer.publicKey]),
    );
    const meet = (device: TestDevice, log: SqliteEventLog) =>
      untilAllIsSaid(clientOf(server.url, { device, log, keyOf: (id) => keys.get(id) }));
    return {
      push: () => meet(first, from),
      pull: () => meet(second, into),
      arrived: () => into.head().pos,
      [Symbol.asyncDispose]: async () => undefined,
    };
  });

const logIn = (folder: string, name: string): SqliteEventLog =>
  new SqliteEventLog(openDatabase(join(folder, `${name}.db`)), randomUUID());

interface Speaker {
  readonly device: TestDevice;
  readonly log: SqliteEventLog;
  readonly keyOf: Client['admission']['keyOf'];
}

const clientOf = (url: string, { device, log, keyOf }: Speaker): Client => ({
  peer: 'cloud',
  level: 'cloud',
  app: 'bench',
  log,
  origin: () => ({ device: device.device, epoch: 1 }),
  admission: { scope: device.author, crypto: nodeCrypto, keyOf },
  beginLife: () => undefined,
  newLogId: randomUUID,
  letGo,
  ask: async (call, request) => {
    const { authorization } = device;
    const answered = await postJson(`${url}/v1/sync/${call}`, request, { authorization });
    if (!answered.ok) throw new Setback(answered.code);
    return { ok: true, answer: answered.body };
  },
});

const untilAllIsSaid = async (client: Client): Promise<void> => {
  for (let step: Step = { view: null, more: true }; step.more;)
    step = await exchange(client, step.view);
};
