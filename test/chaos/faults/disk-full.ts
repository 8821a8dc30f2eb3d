import { join } from 'node:path';
import type { RefusalCode } from '@pos/api';
import { diverged, type Finding } from '../report.ts';
import type { SellingProcess } from '../selling-process.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';
import { noSmallDisk, SmallDisk } from './small-disk.ts';

const fillings = 3;

/**
 * The disk fills up under a selling till: it says so, stays, and sells on when there is room again. One that starts on
 * a full disk says so too, whether it opens or not.
 */
export const diskFull: Harm = {
  name: 'the disk is full',
  impossible: noSmallDisk,
  inflict: async (workshop, { seed }) => {
    using disk = new SmallDisk(workshop.newFolder(), 24);
    const shop = new Shop(workshop, join(disk.path, 'till'));
    const findings: Finding[] = [];

    const selling = shop.start({ seed });
    await selling.heard('done', 5);
    for (let filling = 1; filling <= fillings; filling += 1) {
      disk.fill();
      await selling.heard('refused', said(selling, 'refused') + 5);
      disk.empty();
      await selling.heard('done', said(selling, 'done') + 10);
    }
    disk.fill();
    await selling.heard('refused', said(selling, 'refused') + 1);
    await shop.end(selling);
    findings.push(...wrongWords(selling));

    const onFullDisk = shop.start({ seed: seed + 1 });
    await onFullDisk.heard('refused', 1);
    onFullDisk.kill();
    const { complaint } = await onFullDisk.ended;
    if (complaint !== '' && !complaint.includes('disk is full')) findings.push(diverged(complaint));

    disk.empty();
    const next = shop.start({ seed: seed + 2 });
    await next.heard('done', 5);
    await shop.end(next);
    return { runs: 1, kills: 3, sales: shop.sales, findings: [...findings, ...shop.check()] };
  },
};

const said = ({ said: all }: SellingProcess, kind: 'done' | 'refused'): number =>
  all.filter((told) => kind in told).length;

/** What a cashier would be told wrongly; a refusal that the rules gave is no word about the disk. */
const otherWords: readonly RefusalCode[] = ['StorageFailed', 'JournalReadOnly', 'JournalBusy'];

const wrongWords = ({ said: all }: SellingProcess): Finding[] => {
  const refusals = new Set(all.flatMap((told) => ('refused' in told ? [told.refused] : [])));
  if (!refusals.has('DiskFull')) return [diverged('no till said that the disk is full')];
  return otherWords
    .filter((word) => refusals.has(word))
    .map((word) => diverged(`a full disk was called ${word}`));
};
