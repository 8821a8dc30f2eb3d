import { encode, type Printer } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';
import { picturesOf } from './logo.ts';
import { paperOf } from './paper-of.ts';

/** A job as the bytes of this printer; `null` when there is nothing to print. */
export const printedBytes = (
  shop: Shop,
  job: JobRow,
  { printer, language }: { readonly printer: Printer; readonly language: Locale },
): Uint8Array | null => {
  const store = shop.store();
  const paper = paperOf(shop, job, language);
  return store && paper ? encode(paper, printer.profile, picturesOf(store)) : null;
};
