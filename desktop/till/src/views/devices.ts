import type { Unprinted } from '@pos/api';
import { id } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';
import { readSlipKey } from '../stations/slip-key.ts';
import { tellingsOf } from '../stations/tellings.ts';
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
      labels: printers.some(({ routes }) => routes.includes('label')),
      guest: till.counter?.peripherals.hasDisplay ?? false,
      waiting: till.jobs.waiting(),
      unprinted:
        printers.length > 0
          ? till.jobs.unprinted(shop.time.trusted).flatMap((row) => unprinted(shop, row))
          : [],
    };
  },
};

const cannotOpen: ReadonlySet<string> = new Set(['unknown', 'offline', 'busy', 'no-driver']);

const unprinted = (shop: Shop, row: JobRow): Unprinted[] => {
  const { id: job, kind, about, copy: copies, state, reason, queued_at: queuedAt } = row;
  if (state === 'confirmed' || state === 'accepted') return [];
  return [{ job, kind, about, called: calledOf(shop, row), copies, state, reason, queuedAt }];
};

/** What has no number is known by what it is of: a slip by where it should lie, and whose it is. */
const calledOf = (shop: Shop, { kind, about }: JobRow): string | null => {
  if (kind === 'print-label')
    return shop.readModels.catalog.find(id<'ProductId'>(about))?.name ?? null;
  if (kind !== 'print-slip') return null;
  const { order, round, station } = readSlipKey(about);
  const label = tellingsOf(shop.journal.log, order).find(({ sent }) => sent.round === round)?.sent
    .label;
  const name = shop.readModels.documents.find('printer', station)?.name ?? station;
  return label ? `${name}, ${label}` : name;
};
