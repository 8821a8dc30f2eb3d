import type { HealthView } from '@pos/api';
import type { Envelope, Origin } from '@pos/sync';
import type { Journal } from '../journal.ts';
import type { Till } from '../till.ts';
import type { View } from './view.ts';

/** Anything that is written changes these. */
const everything = [''];

export const sync: View<'sync'> = {
  follows: () => everything,
  read: ({ till, shop: { journal } }) => {
    const { device, epoch } = journal.origin;
    const { logId, pos } = journal.log.head();
    const { seq, hash } = journal.log.headOf(journal.origin);
    return {
      device,
      epoch,
      logId,
      head: { pos, seq, hash },
      unsent: journal.log.unsent(device),
      unsentSince: unsentSince(journal),
      server: till.server,
      hub: till.hub,
      cloud: till.cloud,
    };
  },
};

const unsentSince = ({ log, origin }: Journal): string | null => {
  const sent = log.marksOf('cloud').find(isAbout(origin))?.seq ?? 0;
  const [oldest] = log.readOrigin(origin, sent, 1);
  return oldest ? (JSON.parse(oldest.raw) as Envelope).at : null;
};

const isAbout =
  ({ device, epoch }: Origin) =>
  (mark: Origin): boolean =>
    mark.device === device && mark.epoch === epoch;

export const jobs: View<'jobs'> = {
  follows: () => everything,
  read: ({ till }, { limit }) => ({
    waiting: till.jobs.waiting(),
    jobs: till.jobs
      .list(limit)
      .map(({ id, kind, about, state, copy, reason, queued_at: queuedAt, ended_at: endedAt }) => ({
        id,
        kind,
        about,
        state,
        queuedAt,
        copy,
        reason,
        endedAt,
      })),
  }),
};

export const health: View<'health'> = {
  follows: () => everything,
  read: ({ till }) => readHealth(till),
};

/** How the till is, for whoever watches over it: no names, no money. */
export const readHealth = (till: Till): HealthView => {
  const { journal, time } = till.shop();
  const { device, epoch } = journal.origin;
  return {
    setUp: till.isSetUp,
    rebuilt: till.rebuilt,
    epoch,
    position: journal.log.head().pos,
    unsent: journal.log.unsent(device),
    jobsWaiting: till.jobs.waiting(),
    clock: { trusted: time.trusted === time.wall, offBy: time.wall - time.trusted },
  };
};
