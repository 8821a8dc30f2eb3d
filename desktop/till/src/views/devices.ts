import type { Unprinted } from '@pos/api';
import type { JobRow } from '../jobs/job.ts';
import type { View } from './view.ts';

/** The printer's word, where nothing is written in the journal. */
export const devices: View<'devices'> = {
  follows: () => [''],
  read: ({ till, shop }) => {
    const { printers } = till;
    const atDrawer = printers.find(({ routes }) => routes.includes('drawer'));
    return {
      printers: printers.map(({ name, label, state, isPrinting, routes }) => ({
        name,
        label,
        state,
        isPrinting,
        hasPapers: routes.includes('receipt'),
      })),
      drawer: atDrawer ? { canOpen: !cannotOpen.has(atDrawer.state) } : null,
      waiting: till.jobs.waiting(),
      unprinted:
        printers.length > 0 ? till.jobs.unprinted(shop.time.trusted).flatMap(unprinted) : [],
    };
  },
};

const cannotOpen: ReadonlySet<string> = new Set(['unknown', 'offline', 'busy', 'no-driver']);

const unprinted = ({ id, kind, about, state, reason, queued_at: queuedAt }: JobRow): Unprinted[] =>
  state === 'confirmed' || state === 'accepted'
    ? []
    : [{ job: id, kind, about, state, reason, queuedAt }];
