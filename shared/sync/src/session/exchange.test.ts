import { order, streamOf, type OrderEvent } from '@pos/domain';
import { anOrder, cash, orderId } from '@pos/domain/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { firstPrev, originKey, type Envelope } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import { factsIn } from '../reconcile/fact.ts';
import { emptyDisk, MemoryEventLog } from '../memory-event-log.ts';
import { aClient, aCloud, talk, type TestCloud } from '../testing/a-peer.ts';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anEvent, anOrigin, TestDevices } from '../testing/sealing.ts';
import { exchange, type Client, type Step } from './index.ts';

const [here, there] = [anOrigin(11), anOrigin(12)];
const stream = streamOf('order', orderId());

let cloud: TestCloud;
let devices: TestDevices;
beforeEach(() => {
  cloud = aCloud();
  devices = new TestDevices(pretendCrypto, pretendSigner);
});

const orderIn = async (log: EventLog) => {
  const envelopes = (await log.readStream(stream)).map(({ raw }) => JSON.parse(raw) as Envelope);
  return factsIn(envelopes).reduce(
    (state, { event }) => order.evolve(state, event as OrderEvent),
    order.initial,
  );
};

test('failure 1: a table paid offline is paid everywhere, though another till held it open and spoke first', async () => {
  const [payer, other] = [aClient(cloud, 11), aClient(cloud, 12)];
  const table = anOrder().with(2, 'Phở bò', 55_000);
  payer.log.append(devices.write(here, stream, ...table.events));
  await talk(payer);
  await talk(other);

  const paid = table.settled(cash(120_000));
  payer.log.append(devices.write(here, stream, ...paid.events.slice(table.events.length)));
  const parked = table.does({ type: 'ParkOrder' }).last;
  other.log.append(devices.write(there, stream, parked));
  await talk(other);
  await talk(payer);
  await talk(other);

  for (const log of [payer.log, other.log, cloud.log])
    expect(await orderIn(log)).toMatchObject({
      status: 'settled',
      settlement: { payments: [{ method: 'cash', amount: 110_000 }] },
    });
});

describe('failure 11: while the network flaps', () => {
  test('none of 200 sales is lost or doubled, and the count of unsent ones is never too low', async () => {
    const reliable = aClient(cloud);
    let calls = 0;
    const client: Client = {
      ...reliable,
      ask: async (call, request) => {
        calls += 1;
        if (calls % 3 === 0) throw new Error('no route');
        const answered = await reliable.ask(call, request);
        if (calls % 5 === 0) throw new Error('the answer was lost');
        return answered;
      },
    };
    let step: Step = { view: null, more: true };
    for (let turn = 0; turn < 400; turn += 1) {
      if (turn < 200) reliable.log.append(devices.write(here, 'order/a', anEvent(`sale ${turn}`)));
      step = await exchange(client, step.view).catch(() => ({ view: null, more: true }));
      const confirmed = reliable.log.marksOf('cloud')[0]?.seq ?? 0;
      expect(confirmed).toBeLessThanOrEqual(cloud.log.headOf(here).seq);
    }
    await talk(reliable);
    expect(reliable.log.marksOf('cloud')).toEqual([{ ...here, seq: 200 }]);
    expect(cloud.log.readAfter(0, 1000).map(({ raw }) => raw)).toEqual(
      reliable.log.readAfter(0, 1000).map(({ raw }) => raw),
    );
  });
});

test('a cloud restored from an old copy gets every sale again, by itself', async () => {
  const client = aClient(cloud);
  const sell = () => client.log.append(devices.write(here, 'order/a', anEvent()));
  for (let sales = 0; sales < 50; sales += 1) sell();
  await talk(client);
  const restored = aCloud();
  restored.log.append(eventsOf(client).slice(0, 20));
  const ask: Client['ask'] = aClient(restored).ask;
  await talk({ ...client, ask });
  expect(restored.log.head().pos).toBe(50);
  // The dump bore the name of the log it was made of: what the till remembers has given it another.
  expect(restored.renamed).toBe(1);
});

test('what a restored till had told a tablet before it knew better gives way at a hub that knows what the cloud has', async () => {
  const seller = anOrigin(13);
  const first = devices.write(seller, 'order/a', anEvent('known to all'));
  const stands = [1, 2, 3].flatMap((sale) =>
    devices.write(seller, 'order/a', anEvent(`before the disk was restored ${sale}`)),
  );
  devices.rewind({ ...seller, seq: 1, hash: first[0]!.hash });
  const gone = devices.write(seller, 'order/a', anEvent('after it'));

  let inCloud: Record<string, number> = { [originKey(seller)]: 1 };
  const hub: TestCloud = { ...aCloud(), level: 'hub', pen: null, kept: () => ({ cloud: inCloud }) };
  hub.log.append([...first, ...stands]);
  const tablet: ReturnType<typeof aClient> = {
    ...aClient(hub),
    level: 'hub',
    peer: 'hub',
    believesHubs: true,
  };
  tablet.log.append([...first, ...gone]);
  const rawsOf = (events: readonly { readonly raw: string }[]) => events.map(({ raw }) => raw);
  await talk(tablet);
  expect(rawsOf(tablet.log.readAfter(0, 10))).toEqual(rawsOf([...first, ...gone]));

  inCloud = { [originKey(seller)]: 4 };
  await talk(tablet);
  expect(rawsOf(tablet.log.readAfter(0, 10))).toEqual(rawsOf([...first, ...stands]));
  expect(rawsOf(tablet.log.parked())).toEqual(rawsOf(gone));

  // What it parked there is offered to the cloud when it comes to see it.
  cloud.log.append([...first, ...stands]);
  await talk({ ...tablet, level: 'cloud', peer: 'cloud', ask: aClient(cloud).ask });
  const [adopted] = cloud.log.readAfter(4, 10).map(({ raw }) => JSON.parse(raw) as Envelope);
  expect(adopted).toMatchObject({ adopted: { ...seller, seq: 2, hash: gone[0]!.hash } });
});

test('a hub decides nothing about what we have written ourselves', async () => {
  const hub: TestCloud = {
    ...aCloud(),
    level: 'hub',
    pen: null,
    kept: () => ({ cloud: { [originKey(here)]: 1 } }),
  };
  hub.log.append(devices.write(here, 'order/a', anEvent('a copy of us')));
  devices.rewind({ ...here, seq: 0, hash: firstPrev });
  const ours = devices.write(here, 'order/a', anEvent('ours'));
  const tablet: ReturnType<typeof aClient> = {
    ...aClient(hub),
    level: 'hub',
    peer: 'hub',
    believesHubs: true,
  };
  tablet.log.append(ours);
  await talk(tablet);
  expect(tablet.log.readAfter(0, 10)).toMatchObject([{ hash: ours[0]!.hash }]);
});

describe('a peer that has dropped what we lack', () => {
  beforeEach(() => {
    cloud.log.append(devices.write(there, 'order/a', anEvent('old'), anEvent('older')));
    cloud.log.prune(2);
    cloud.log.append(devices.write(there, 'order/b', anEvent('new')));
  });

  test('is read on from where its snapshot ends, and told what it lacks itself', async () => {
    const disk = emptyDisk('tablet-0');
    const client: Client = {
      ...aClient(cloud),
      log: new MemoryEventLog(disk),
      takeSnapshot: async () => {
        const [fresh] = cloud.log.readAfter(0, 10);
        const { prev } = JSON.parse(fresh!.raw) as Envelope;
        disk.heads = new Map(disk.heads).set(originKey(there), { ...there, seq: 2, hash: prev });
        disk.cursors = new Map([[`cloud ${cloud.log.head().logId}`, 2]]);
        return true;
      },
    };
    await client.log.append(devices.write(here, 'order/c', anEvent('ours')));
    await talk(client);
    expect(await client.log.origins()).toEqual(expect.arrayContaining([...cloud.log.origins()]));
    expect((await client.log.head()).pos).toBe(2);
  });

  test('and has no snapshot that would help, says so', async () => {
    await expect(talk(aClient(cloud))).rejects.toThrow('SnapshotNeeded');
    const client: Client = { ...aClient(cloud), takeSnapshot: async () => false };
    await expect(talk(client)).rejects.toThrow('SnapshotNeeded');
  });
});

test.each([
  [20_001, 1],
  [20_000, 0],
])(
  'whoever lacks %i events asks for a snapshot %i times, and reads them where there is none',
  async (lacked, times) => {
    const client = aClient(cloud);
    const ask: Client['ask'] = async (call, request) => {
      const answered = await client.ask(call, request);
      const heads = { [originKey(there)]: [lacked, '0'.repeat(16)] };
      return { ok: true, answer: { ...(answered.ok && Object(answered.answer)), heads } };
    };
    const takeSnapshot = vi.fn(async () => {
      throw new Error('it cannot be had');
    });
    const { view } = await exchange({ ...client, ask, takeSnapshot }, null);
    expect(takeSnapshot).toHaveBeenCalledTimes(times);
    expect(view).not.toBe(null);
  },
);

const eventsOf = ({ log }: ReturnType<typeof aClient>) =>
  log.readAfter(0, 1000).map(({ raw, hash, sig }) => ({
    envelope: JSON.parse(raw) as Envelope,
    raw,
    hash,
    sig,
  }));
