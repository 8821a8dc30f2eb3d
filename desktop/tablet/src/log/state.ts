import { originKey, type ChainHead, type Cursor, type Level, type Sealed } from '@pos/sync';

/** What is written anew with every append, in a row of its own. */
export interface State {
  readonly logId: string;
  readonly pos: number;
  readonly floor: number;
  readonly lam: number;
  readonly parked: number;
  readonly heads: Readonly<Record<string, ChainHead>>;
  readonly marks: Readonly<Record<Level, Readonly<Record<string, number>>>>;
  readonly cursors: Readonly<Record<string, number>>;
}

export const emptyState = (logId: string): State => ({
  logId,
  pos: 0,
  floor: 0,
  lam: 0,
  parked: 0,
  heads: {},
  marks: { hub: {}, cloud: {}, backup: {} },
  cursors: {},
});

export const grown = (state: State, fresh: readonly Sealed[]): State => {
  const heads = { ...state.heads };
  let { lam } = state;
  for (const { envelope, hash } of fresh) {
    const { device, epoch, seq } = envelope;
    heads[originKey(envelope)] = { device, epoch, seq, hash };
    lam = Math.max(lam, envelope.lam);
  }
  return { ...state, heads, lam, pos: state.pos + fresh.length };
};

/** What a level had of an origin that has lost its end. */
export const lowered = (marks: State['marks'], key: string, most: number): State['marks'] => {
  const lower = (seqs: Readonly<Record<string, number>>) => ({
    ...seqs,
    [key]: Math.min(seqs[key] ?? 0, most),
  });
  return { hub: lower(marks.hub), cloud: lower(marks.cloud), backup: lower(marks.backup) };
};

export const cursorKey = ({ peer, logId }: Pick<Cursor, 'peer' | 'logId'>): string =>
  `${peer} ${logId}`;
