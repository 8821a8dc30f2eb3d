import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Told } from '../messages.ts';
import type { Shop, Workshop } from '../workshop.ts';
import { noLoss } from './loss.ts';
import { ModelDisk, type Held } from './model-disk.ts';
import { readTrace, tracing, type Deed } from './read-trace.ts';
import { tracer } from './strace.ts';

/** One life of a selling till: all it did to its disk and all it said, from its first call to its last. */
export interface RecordedLife {
  readonly folder: string;
  /** What the disk held before, and what the world had been told by then. */
  readonly held: Held;
  readonly told: readonly Told[];
  readonly deeds: readonly Deed[];
}

/** Lets a till sell so much while every change of its files is written down. */
export const recordLife = async (
  workshop: Workshop,
  shop: Shop,
  begins: Pick<RecordedLife, 'held' | 'told'> & { readonly seed: number; readonly sales: number },
): Promise<RecordedLife> => {
  const { held, told, seed, sales } = begins;
  // The name of its folder has to reach the disk as well: that stands in the folder above.
  const above = dirname(shop.folder);
  mkdirSync(above, { recursive: true });
  const trace = workshop.newFolder();
  const selling = shop.start({ seed, sales, through: [tracer, ...tracing(trace)] });
  const { code, complaint } = await selling.ended;
  if (code !== 0) throw new Error(`a till that was watched ended with ${code}: ${complaint}`);
  const deeds = readTrace(readFileSync(trace, 'latin1'), above);
  const life = { folder: shop.folder, held, told, deeds };
  requireFaithful(life);
  return life;
};

/** A disk that loses nothing must end as the real one did, to the byte: then no call went by unseen. */
const requireFaithful = ({ folder, held, deeds }: RecordedLife): void => {
  const disk = new ModelDisk(held);
  for (const deed of deeds) if ('call' in deed) disk.do(deed.call);
  for (const [path, bytes] of disk.cut(noLoss)) {
    if (!readFileSync(join(dirname(folder), path)).equals(bytes))
      throw new Error(`the record of ${basename(folder)} is not what became of ${path}`);
  }
};
