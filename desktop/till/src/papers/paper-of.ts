import { letterheadOf, settledPaper, type Document } from '@pos/documents';
import { parseInstant, type Locale, type OrderId } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';
import { billPaper } from './bill-paper.ts';
import { settledDocument } from './settled-document.ts';
import { slipPaper } from './slip-paper.ts';
import { zPaper } from './z-paper.ts';

/** What a job puts on paper, read from the journal; `null` when it is not there. */
export const paperOf = (
  shop: Shop,
  { kind, about, copy, queued_at: queuedAt }: Pick<JobRow, 'kind' | 'about' | 'copy' | 'queued_at'>,
  language: Locale,
): Document | null => {
  const store = shop.store();
  if (!store) return null;
  switch (kind) {
    case 'print-receipt':
    case 'print-refund': {
      const settled = settledDocument(shop, about);
      return settled && settledPaper(settled, letterheadOf(store), { language, copy });
    }
    case 'print-z':
      return zPaper(shop, store, { number: about, copy, language });
    case 'print-bill':
      return billPaper(shop, store, { order: about as OrderId, print: copy, language });
    case 'print-slip': {
      const isLate = shop.time.trusted - (parseInstant(queuedAt) ?? 0) > lateAfter;
      return slipPaper(shop, store, { key: about, copy, isLate, language });
    }
    case 'print-label':
    case 'print-test':
    case 'print-calibration':
    case 'open-drawer':
      return null;
  }
};

/** In milliseconds: a kitchen that was not told for so long may have been told by mouth. */
const lateAfter = 60_000;
