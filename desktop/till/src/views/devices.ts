import type { Unprinted } from '@pos/api';
import type { JobRow } from '../jobs/job.ts';
import type { View } from './view.ts';

/** The printer's word, where nothing is written in the journal. */
export const devices: View<'devices'> = {
  follows: () => [''],
  read: ({ till, shop }) => {
    const { printers } = till;
    const [first] = printers;
    return {
      printers,
      // The drawer hangs on the plug of the first printer.
      drawer: first ? { canOpen: !cannotOpen.has(first.state) } : null,
      waiting: till.jobs.waiting(),
      unprinted: first ? till.jobs.unprinted(shop.time.trusted).flatMap(unprinted) : [],
    };
  },
};

const cannotOpen: ReadonlySet<string> = new Set(['unknown', 'offline', 'busy']);

const unprinted = ({ id, kind, about, state, reason, queued_at: queuedAt }: JobRow): Unprinted[] =>
  state === 'queued' || state === 'unknown' || state === 'failed'
    ? [{ job: id, kind, about, state, reason, queuedAt }]
    : [];
