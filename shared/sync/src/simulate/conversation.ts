import { originKey } from '../envelope.ts';
import type { DeviceLog } from '../event-log.ts';
import { exchange, recallStream, Setback, type Ask, type Client } from '../session/index.ts';
import { memoryLeases, serve, type ServingPeer } from '../serve/index.ts';
import type { Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { originOf } from '../wire/vector.ts';
import {
  beginLife,
  crash,
  logOf,
  newName,
  originOfMachine,
  rename,
  type Machine,
} from './machine.ts';
import { fold, putBack } from './folded.ts';
import type { Message } from './network.ts';
import { answerAboutSnapshots } from './newcomer.ts';
import type { Shop } from './shop.ts';

/** How often a machine stops between two steps of its program. */
const sudden = 0.001;

/** Lets a device take one step of its conversation with a peer, unless it is waiting for that peer already. */
export const converse = (shop: Shop, machine: Machine, peer: Machine): void => {
  if (machine.busy.has(peer.name)) return;
  machine.busy.add(peer.name);
  const { boot } = machine;
  shop.network.run(async () => {
    try {
      const client = clientOf(shop, machine, peer);
      const step = await exchange(client, machine.views.get(peer.name) ?? null);
      if (machine.boot === boot) machine.views.set(peer.name, step.view);
    } catch (error) {
      if (error instanceof Setback && error.code === 'SnapshotNeeded') shop.sentAway += 1;
      if (machine.boot === boot) machine.views.set(peer.name, null);
    } finally {
      if (machine.boot === boot) machine.busy.delete(peer.name);
    }
  });
};

/**
 * Something late came to an order that a snapshot had counted as done with: its events are fetched again, from the cloud.
 * A hub may have let go of some of them.
 */
export const recallLate = (shop: Shop, machine: Machine): void => {
  const { rules } = shop.setting;
  const { base } = machine.disk;
  const theirs = machine.views.get(shop.cloud.name)?.heads;
  if (!base || !theirs || !rules.recalls) return;
  const hasAll = [...base.heads].every(([origin, seq]) => seq <= (theirs.get(origin) ?? 0));
  if (!hasAll) return;
  shop.network.run(async () => {
    for (const stream of fold(machine.disk, rules.meaning).torn) {
      const events = await recallStream(clientOf(shop, machine, shop.cloud), stream);
      if (!events.some(({ envelope }) => envelope.type === 'OrderOpened')) continue;
      shop.recalled += 1;
      machine.disk = { ...machine.disk, base: putBack(machine.disk.base ?? base, events) };
    }
  });
};

const clientOf = (shop: Shop, machine: Machine, peer: Machine): Client => {
  const { rules } = shop.setting;
  return {
    peer: peer.name,
    level: peer === shop.cloud ? 'cloud' : 'hub',
    log: mortalLog(shop, machine),
    admission: shop.admission,
    ask: askOf(shop, machine, peer),
    app: 'simulation',
    origin: () => originOfMachine(machine),
    believesHubs: machine.name.startsWith('B'),
    beginLife: (above) => beginLife(machine, above, rules),
    newLogId: () => newName(machine),
  };
};

/** The machine's log, on a machine that may stop before and after whatever it does. */
const mortalLog = (shop: Shop, machine: Machine): DeviceLog => {
  const { rules } = shop.setting;
  const log = logOf(machine, rules);
  const { boot } = machine;
  const alive = <Value>(work: () => Value): Value | Promise<never> => {
    if (machine.boot === boot && shop.chance.happens(sudden)) crash(machine);
    return machine.boot === boot ? work() : shop.network.stop();
  };
  return {
    append: (events, also) =>
      alive(() => {
        if (rules.cursorWithEvents || !also?.cursor || !shop.chance.happens(0.1))
          return log.append(events, also);
        log.append([], also);
        crash(machine);
        return shop.network.stop();
      }),
    readAfter: (pos, limit, but) => alive(() => log.readAfter(pos, limit, but)),
    readOrigin: (origin, seq, limit) => alive(() => log.readOrigin(origin, seq, limit)),
    readStream: (stream) => alive(() => log.readStream(stream)),
    readCommand: (command) => alive(() => log.readCommand(command)),
    head: () => alive(() => log.head()),
    origins: () => alive(() => log.origins()),
    headOf: (origin) => alive(() => log.headOf(origin)),
    cursorOf: (peer, logId) => alive(() => log.cursorOf(peer, logId)),
    mark: (level, marks) => alive(() => log.mark(level, marks)),
    marksOf: (level) => alive(() => log.marksOf(level)),
    takeBranch: (branch) => alive(() => log.takeBranch(branch)),
    parked: () => alive(() => (rules.offersParked ? log.parked() : [])),
    prune: (pos) => alive(() => log.prune(pos)),
  };
};

const askOf = (shop: Shop, machine: Machine, peer: Machine): Ask => {
  const { boot } = machine;
  const ask: Ask = (call, request) =>
    machine.boot === boot
      ? shop.network.ask(machine.name, peer.name, boot, call, request)
      : shop.network.stop();
  if (shop.setting.rules.waitsForAnswer) return ask;
  return (call, request) => {
    if (call !== 'push') return ask(call, request);
    shop.network.post(machine.name, peer.name, call, request);
    return Promise.resolve(asIfStored(machine, peer, request as Request<'push'>));
  };
};

/** What a device would believe that takes sending for arriving. */
const asIfStored = (
  machine: Machine,
  peer: Machine,
  { runs }: Request<'push'>,
): Answered<unknown> => ({
  ok: true,
  answer: {
    log: { id: machine.views.get(peer.name)?.logId ?? '' },
    level: peer.name === 'C' ? 'cloud' : 'hub',
    results: runs.map(({ device, epoch }) => ({
      ...machine.disk.log.heads.get(originKey(originOf(`${device}/${epoch}`))),
      state: 'ok',
    })),
    kept: {},
  },
});

/** What the peer answers. Its memory holds no conversation: whatever it must know is in the request or on its disk. */
export const answerOf = async (shop: Shop, message: Message): Promise<Answered<unknown>> => {
  const { rules } = shop.setting;
  const peer = shop.machine(message.to);
  if (message.call === 'adopt' && !rules.adopts) {
    const { logId } = peer.disk.log;
    return { ok: true, answer: { log: { id: logId }, adopted: 0, known: 0 } };
  }
  if (message.call === 'snapshot' || message.call === 'chunk' || message.call === 'offer')
    return answerAboutSnapshots(shop, peer, message);
  const { device } = shop.machine(message.from);
  const answered = await serve(servingPeer(shop, peer), device, message.call, message.body);
  return JSON.parse(JSON.stringify(answered)) as Answered<unknown>;
};

const servingPeer = (shop: Shop, machine: Machine): ServingPeer => {
  const { rules } = shop.setting;
  const isCloud = machine === shop.cloud;
  const log = logOf(machine, rules);
  const marks = (level: 'cloud' | 'backup') =>
    Object.fromEntries(log.marksOf(level).map((mark) => [originKey(mark), mark.seq]));
  return {
    log,
    level: isCloud ? 'cloud' : 'hub',
    admission: shop.admission,
    fences: {
      renew: (device) => {
        const fence = `${machine.boot}:${shop.chance.below(1_000_000)}`;
        machine.fences.set(device, fence);
        return fence;
      },
      holds: (device, fence) => machine.fences.get(device) === fence,
    },
    leases: memoryLeases(() => 0),
    time: () => '2026-11-20T19:02:40.000+07:00',
    kept: () =>
      isCloud ? { backup: shop.inBackup() } : { cloud: marks('cloud'), backup: marks('backup') },
    renewLog: () => {
      if (rules.renamesLog) rename(machine);
    },
    pen: isCloud ? { origin: () => originOfMachine(machine), signer: machine.signer } : null,
  };
};
