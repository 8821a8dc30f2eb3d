import type { Chance } from '../chance.ts';
import type { Told } from '../messages.ts';
import { drawLoss } from './loss.ts';
import { ModelDisk, type Held } from './model-disk.ts';
import type { RecordedLife } from './recorded-life.ts';

/** What a power cut left on the disk, and what the world had been told by then. */
export interface PowerCut {
  readonly held: Held;
  readonly told: readonly Told[];
}

/** Cuts the power so often in one recorded life: every other time right after the till has said something. */
export function* powerCuts(
  { held, told, deeds }: Omit<RecordedLife, 'folder'>,
  times: number,
  chance: Chance,
): Generator<PowerCut> {
  const afterWords = deeds.flatMap((deed, place) => ('said' in deed ? [place] : []));
  const moments = Array.from({ length: times }, () =>
    chance.next() < 0.5
      ? (afterWords[chance.integer(0, afterWords.length - 1)] ?? 0)
      : chance.integer(0, deeds.length - 1),
  ).sort((left, right) => left - right);
  const disk = new ModelDisk(held);
  const heard = [...told];
  let done = 0;
  for (const moment of moments) {
    for (const deed of deeds.slice(done, moment + 1)) {
      if ('call' in deed) disk.do(deed.call);
      else heard.push(JSON.parse(deed.said) as Told);
    }
    done = moment + 1;
    yield { held: disk.cut(drawLoss(chance)), told: [...heard] };
  }
}
