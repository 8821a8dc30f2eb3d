import { encodeLabel } from '@pos/hardware/labels';
import { encode } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { PrinterMade } from '../printers/printer-set-up.ts';
import type { Shop } from '../shop.ts';
import { labelOf } from './label-paper.ts';
import { picturesOf } from './logo.ts';
import { paperOf } from './paper-of.ts';
import { calibrationBytes, testPaper } from './try-slip.ts';

/** A job as the bytes of such a printer; `null` when there is nothing to print. */
export const printedBytes = (
  shop: Shop,
  job: JobRow,
  { made, language }: { readonly made: PrinterMade; readonly language: Locale },
): Uint8Array | null => {
  const store = shop.store();
  if (!store) return null;
  if (made.prints === 'labels') {
    const label = labelOf(shop, job, { store, language });
    return label && encodeLabel(label, made.model, Math.max(1, job.copy));
  }
  const profile = made.model;
  if (job.kind === 'print-calibration') return calibrationBytes(profile, language);
  const paper =
    job.kind === 'print-test'
      ? testPaper(shop, job, { store, profile, language })
      : paperOf(shop, job, language);
  return paper && encode(paper, profile, picturesOf(store));
};
