import { firstPrev, originKey, type Cursor, type KnownHead, type Sealed } from '@pos/sync';
import { envelopeIn, eventIds, eventRow, sealedIn, type Row } from './rows.ts';
import { cursorKey, type State } from './state.ts';

/** A snapshot, as far as a tablet wants it. */
export interface Beginning {
  /** How far its maker had each chain. */
  readonly heads: readonly KnownHead[];
  /** What it still tells of them, stream by stream. */
  readonly events: readonly Sealed[];
  /** Where its maker's log is read on. */
  readonly cursor: Cursor;
}

/**
 * How a journal begins anew where a snapshot ends: its events first, up to the floor, then what we have besides, which
 * nobody else may have. `null` where it brings nothing, or tells another history than ours.
 */
export const begunAnew = (
  state: State,
  ours: readonly Row[],
  { heads, events, cursor }: Beginning,
): {
  readonly change: Partial<State>;
  readonly put: readonly Row[];
  readonly remove: readonly string[];
} | null => {
  const theirs = new Map(heads.map((head) => [originKey(head), head]));
  const brings = heads.some(
    ({ seq, ...origin }) => seq > (state.heads[originKey(origin)]?.seq ?? 0),
  );
  if (!brings || !Object.keys(state.heads).every((key) => goesOn(state, ours, theirs, key)))
    return null;
  const besides = ours.filter(({ origin, seq }) => seq > (theirs.get(origin)?.seq ?? 0));
  const ahead = Object.entries(state.heads).filter(
    ([key, { seq }]) => seq > (theirs.get(key)?.seq ?? 0),
  );
  const pos = events.length + besides.length;
  return {
    change: {
      pos,
      floor: events.length,
      lam: heads.reduce((highest, { lam }) => Math.max(highest, lam), state.lam),
      heads: {
        ...Object.fromEntries(heads.map(({ lam: _, ...head }) => [originKey(head), head])),
        ...Object.fromEntries(ahead),
      },
      cursors: { [cursorKey(cursor)]: cursor.pos },
    },
    put: [...events, ...besides.map(sealedIn)].map((event, index) => eventRow(event, index + 1)),
    remove: eventIds(pos, state.pos),
  };
};

/** Whether what we have of an origin above the snapshot continues it without a hole. */
const goesOn = (
  state: State,
  ours: readonly Row[],
  theirs: ReadonlyMap<string, KnownHead>,
  key: string,
): boolean => {
  const head = state.heads[key];
  const { seq, hash } = theirs.get(key) ?? { seq: 0, hash: firstPrev };
  if (!head || head.seq < seq) return true;
  if (head.seq === seq) return head.hash === hash;
  const above = ours.filter((row) => row.origin === key && row.seq > seq);
  const first = above.find((row) => row.seq === seq + 1);
  return first !== undefined && envelopeIn(first).prev === hash && above.length === head.seq - seq;
};
