import { encode, type Profile } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';
import { picturesOf } from './logo.ts';
import { paperOf } from './paper-of.ts';

/** A job as the bytes of such a printer; `null` when there is nothing to print. */
export const printedBytes = (
  shop: Shop,
  job: JobRow,
  { profile, language }: { readonly profile: Profile; readonly language: Locale },
): Uint8Array | null => {
  const store = shop.store();
  const paper = paperOf(shop, job, language);
  return store && paper ? encode(paper, profile, picturesOf(store)) : null;
};
