import { id } from '@pos/kernel';
import type { Admission } from '../check-run.ts';
import { beforeFirst } from '../accept-chain.ts';
import type { Sealed } from '../envelope.ts';
import { emptyDisk, MemoryEventLog } from '../memory-event-log.ts';
import { memoryLeases, serve, type ServingPeer } from '../serve/index.ts';
import { askForLease, exchange, recallStream, type Client, type Step } from '../session/index.ts';
import type { Call, Request } from '../wire/index.ts';
import { goldenJournal } from './golden-raw.ts';
import { goldenSeed, nodeCrypto, signerFromSeed } from './on-node.ts';
import { anEvent, TestDevices, testAuthor, testId } from './sealing.ts';

/** The golden journal was this long when its first conversation was kept; it has grown since. */
export const eventsThen = 44;

/** One call as it crossed the wire, with what was answered. */
export interface GoldenCall {
  readonly call: Call;
  readonly request: unknown;
  readonly answer: unknown;
}

const signer = signerFromSeed(goldenSeed);
const admission: Admission = {
  scope: testAuthor,
  crypto: nodeCrypto,
  keyOf: () => signer.publicKey,
};
const cloudOrigin = { device: id<'DeviceId'>(testId(0xc)), epoch: 1 };

/**
 * A till with one event of every type meets the cloud for the first time; then another till reads them; then the
 * first comes back from an old copy of its disk, so that its history forks and is mended; and
 * the other reads on from where it was, asks for a table, and for all that ever happened at it.
 */
export const goldenCalls = async (): Promise<readonly GoldenCall[]> => {
  const calls: GoldenCall[] = [];
  const journal = goldenJournal({ crypto: nodeCrypto, signer }).slice(0, eventsThen);
  const cloud = cloudOver(new MemoryEventLog(emptyDisk('golden-cloud')));
  const tillWith = (events: readonly Sealed[], name: string): Client => {
    const log = new MemoryEventLog(emptyDisk(name));
    log.append(events);
    const { device, epoch } = journal[0]!.envelope;
    return {
      peer: 'cloud',
      level: 'cloud',
      log,
      admission,
      app: 'quay 0.1.0',
      origin: () => ({ device, epoch }),
      beginLife: () => undefined,
      newLogId: () => `${name}-after`,
      ask: async (call, request: Request<Call>) => {
        const answered = await serve(cloud, device, call, request);
        if (!answered.ok) throw new Error(answered.refusal.code);
        calls.push({ call, request, answer: answered.answer });
        return answered;
      },
    };
  };
  await talk(tillWith(journal, 'golden-till'));
  const other = tillWith([], 'golden-other-till');
  await talk(other);
  await talk(tillWith([...journal.slice(0, -2), ...otherBranch(journal)], 'golden-copy'));
  await talk(other);
  await askForLease(other, { stream: 'order/a', seconds: 60 });
  await recallStream(other, 'order/a');
  return calls;
};

const talk = async (client: Client): Promise<void> => {
  let step: Step = { view: null, more: true };
  while (step.more) step = await exchange(client, step.view);
};

/** What the copy of the till's disk wrote where the till itself had written something else. */
const otherBranch = (journal: readonly Sealed[]): readonly Sealed[] => {
  const { envelope, hash } = journal.at(-3)!;
  const { device, epoch, seq } = envelope;
  const devices = new TestDevices(nodeCrypto, signer);
  devices.rewind({ device, epoch, seq, hash });
  return devices.write({ device, epoch }, 'order/a', anEvent('bàn 7 đổi ý'));
};

const cloudOver = (log: MemoryEventLog): ServingPeer => ({
  log,
  level: 'cloud',
  admission,
  fences: { renew: (device) => `fence-of-${device}`, holds: () => true },
  leases: memoryLeases(() => 0),
  time: () => '2026-11-20T19:02:40.000+07:00',
  kept: () => ({ backup: {} }),
  renewLog: () => undefined,
  pen: { origin: () => beforeFirst(cloudOrigin), signer },
});
