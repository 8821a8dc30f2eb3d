import { parseView, type AskedView, type Refusal } from '@pos/api';
import { z } from 'zod';

/** First message: who listens. A token in an address would end up in logs. */
export const zHello = z.object({ token: z.string().min(1).max(200) });

const mostWatched = 30;

/** Any later message: what to show from now on, instead of what was shown before. */
export const zWatching = z.object({
  watch: z
    .array(
      z.object({ view: z.string().max(80), query: z.record(z.string(), z.unknown()).default({}) }),
    )
    .max(mostWatched),
});

/** A view somebody watches. `view` and `query` are told back as they were sent, so that the watcher knows them again. */
export interface Watch {
  readonly view: string;
  readonly query: object;
  readonly asked: AskedView | null;
  readonly refusal: Refusal | null;
  /** What was sent last: the same is not sent again. */
  shown: string | null;
}

export const watchOf = ({ view, query }: z.output<typeof zWatching>['watch'][number]): Watch => {
  const parsed = parseView(view, query);
  const base = { view, query, shown: null };
  return parsed.ok
    ? { ...base, asked: parsed.view, refusal: null }
    : { ...base, asked: null, refusal: parsed.refusal };
};
