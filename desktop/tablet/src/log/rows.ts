import { originKey, type Delivered, type Envelope, type Sealed } from '@pos/sync';
import type { MangoQuery, RxJsonSchema } from 'rxdb';
import type { State } from './state.ts';

/**
 * One collection for all of it: IndexedDB writes what lies in one collection in one transaction, and nothing else does.
 * Every row has every field, because an index knows no absent ones.
 */
export interface Row {
  readonly id: string;
  readonly kind: 'event' | 'parked' | 'state';
  readonly pos: number;
  readonly origin: string;
  readonly seq: number;
  readonly stream: string;
  readonly command: string;
  readonly hash: string;
  /** Empty: none. */
  readonly sig: string;
  readonly raw: string;
}

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const position = {
  type: 'integer',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  multipleOf: 1,
} as const;

export const rowSchema: RxJsonSchema<Row> = {
  title: 'journal',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(40),
    kind: text(10),
    pos: position,
    origin: text(60),
    seq: position,
    stream: text(300),
    command: text(36),
    hash: text(64),
    sig: text(200),
    raw: { type: 'string' },
  },
  required: ['id', 'kind', 'pos', 'origin', 'seq', 'stream', 'command', 'hash', 'sig', 'raw'],
  indexes: [['kind', 'pos'], ['origin', 'seq'], ['stream'], ['command']],
  additionalProperties: false,
};

export const stateId = 'state';

const nowhere = { pos: 0, origin: '', seq: 0, stream: '', command: '', hash: '', sig: '' };

export const stateRow = (state: State): Row => ({
  ...nowhere,
  id: stateId,
  kind: 'state',
  raw: JSON.stringify(state),
});

export const stateIn = ({ raw }: Row): State => JSON.parse(raw) as State;

export const eventRow = ({ envelope, raw, hash, sig }: Sealed, pos: number): Row => ({
  id: eventId(pos),
  kind: 'event',
  pos,
  origin: originKey(envelope),
  seq: envelope.seq,
  stream: envelope.stream,
  command: envelope.command,
  hash,
  sig: sig ?? '',
  raw,
});

/** Found by nothing but its place. */
export const parkedRow = ({ hash, sig, raw }: Row, place: number): Row => ({
  ...nowhere,
  id: `parked/${place}`,
  kind: 'parked',
  pos: place,
  hash,
  sig,
  raw,
});

const eventId = (pos: number): string => `event/${pos}`;

export const eventIds = (above: number, upTo: number): readonly string[] =>
  Array.from({ length: Math.max(0, upTo - above) }, (_, index) => eventId(above + index + 1));

export const eventsAbove = (pos: number): MangoQuery<Row> => ({
  selector: { kind: 'event', pos: { $gt: pos } },
  index: ['kind', 'pos'],
});

export const delivered = ({ pos, raw, hash, sig }: Row): Delivered => ({
  pos,
  raw,
  hash,
  sig: sig === '' ? null : sig,
});

export const sealedIn = (row: Row): Sealed => {
  const { raw, hash, sig } = delivered(row);
  return { envelope: envelopeIn(row), raw, hash, sig };
};

export const envelopeIn = ({ raw }: Row): Envelope => JSON.parse(raw) as Envelope;
