import { parseView, type AskedView, type Refusal } from '@pos/api';
import type { Locale, StaffId } from '@pos/kernel';
import { tell } from '@pos/messages';
import { readView } from '@pos/till';
import { z } from 'zod';
import { currencyOf, type Hub } from '../hub.ts';

/** First message: who listens. A token in an address would end up in logs. */
export const zHello = z.object({ token: z.string().min(1).max(200) });

const mostWatched = 30;

/** Any later message: what to show from now on. What was shown already is shown again when it changes. */
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

export const keyOf = ({ view, query }: Pick<Watch, 'view' | 'query'>): string =>
  JSON.stringify([view, query]);

export const watchOf = ({ view, query }: z.output<typeof zWatching>['watch'][number]): Watch => {
  const parsed = parseView(view, query);
  const base = { view, query, shown: null };
  return parsed.ok
    ? { ...base, asked: parsed.view, refusal: null }
    : { ...base, asked: null, refusal: parsed.refusal };
};

/** What a watch shows now, as JSON with its `data` or `refusal`; `null` when it has shown that already. */
export const newsOf = (hub: Hub, watch: Watch, staff: StaffId, language: Locale): string | null => {
  const answer = watch.asked
    ? readView(hub.till, watch.asked, staff)
    : { ok: false as const, refusal: watch.refusal! };
  const { view, query } = watch;
  const news = JSON.stringify(
    answer.ok
      ? { view, query, data: answer.data }
      : { view, query, refusal: tell(answer.refusal, language, currencyOf(hub)) },
  );
  if (news === watch.shown) return null;
  watch.shown = news;
  return news;
};
