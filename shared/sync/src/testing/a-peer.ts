import { id } from '@pos/kernel';
import type { Admission } from '../check-run.ts';
import type { Sealed } from '../envelope.ts';
import { emptyDisk, MemoryEventLog } from '../memory-event-log.ts';
import { memoryLeases, serve, type ServingPeer } from '../serve/index.ts';
import { exchange, type Client, type Step } from '../session/index.ts';
import { packRun, type Run } from '../wire/index.ts';
import { pretendCrypto, pretendSigner } from './pretend-crypto.ts';
import { anOrigin, testAuthor, testId } from './sealing.ts';

const admission: Admission = {
  scope: testAuthor,
  crypto: pretendCrypto,
  keyOf: () => pretendSigner.publicKey,
};

/** A cloud in memory, how often its log was renamed, and its clock. */
export interface TestCloud extends ServingPeer {
  readonly log: MemoryEventLog;
  renamed: number;
  now: number;
}

export const aCloud = (): TestCloud => {
  const disk = emptyDisk('cloud-0');
  const fences = new Map<string, string>();
  let given = 0;
  const cloud: TestCloud = {
    log: new MemoryEventLog(disk),
    renamed: 0,
    now: 0,
    level: 'cloud',
    admission,
    fences: {
      renew: (device) => {
        given += 1;
        const fence = `fence ${given}`;
        fences.set(device, fence);
        return fence;
      },
      holds: (device, fence) => fences.get(device) === fence,
    },
    leases: memoryLeases(() => cloud.now),
    time: () => '2026-11-20T19:02:40.000+07:00',
    kept: () => ({ backup: {} }),
    renewLog: () => {
      cloud.renamed += 1;
      disk.logId = `cloud-${cloud.renamed}`;
    },
    pen: { origin: () => anOrigin(0xc), signer: pretendSigner },
  };
  return cloud;
};

/** A device that speaks with a cloud over a wire that always works. */
export const aClient = (
  cloud: ServingPeer,
  place = 11,
): Omit<Client, 'log'> & { readonly log: MemoryEventLog } => ({
  peer: 'cloud',
  level: 'cloud',
  log: new MemoryEventLog(emptyDisk(`till-${place}`)),
  admission,
  app: 'test',
  origin: () => anOrigin(place),
  beginLife: () => undefined,
  newLogId: () => `till-${place}-after`,
  ask: async (call, request) =>
    serve(cloud, id<'DeviceId'>(testId(place)), call, JSON.parse(JSON.stringify(request))),
});

/** Until nothing is left to say. */
export const talk = async (client: Client): Promise<void> => {
  let step: Step = { view: null, more: true };
  while (step.more) step = await exchange(client, step.view);
};

export const runOf = (events: readonly Sealed[]): Run =>
  packRun(
    events[0]!.envelope,
    events.map((event, index) => ({ ...event, pos: index + 1 })),
  );
