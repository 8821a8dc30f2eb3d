import { z } from 'zod';
import type { Crypto } from '../crypto.ts';
import { firstPrev, type Envelope, type Origin, type Sealed } from '../envelope.ts';
import type { Delivered } from '../event-log.ts';
import { sealedFrom } from '../runs-in.ts';
import { readEnvelope, unseal, zId, zPosition } from '../unseal.ts';
import { hardLimits } from './limits.ts';

/** Consecutive events of one origin. The signature is of the last: the chain vouches for those before it. */
export const zRun = z.object({
  device: zId,
  epoch: zPosition,
  events: z
    .array(z.union([z.string(), z.record(z.string(), z.unknown())]))
    .min(1)
    .max(hardLimits.eventsPerRun),
  sig: z.string().max(200),
});

export type Run = z.infer<typeof zRun>;

export const eventsIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { events }) => sum + events.length, 0);

type Packed = Run['events'][number];

/** The fields of an envelope in the order in which `seal` writes them. */
const fields = [
  'v',
  'tenant',
  'store',
  'device',
  'epoch',
  'seq',
  'lam',
  'prev',
  'at',
  'off',
  'offAge',
  'stream',
  'type',
  'tv',
  'critical',
  'command',
  'cidx',
  'by',
  'approvedBy',
  'cause',
  'training',
  'data',
  'adopted',
] as const satisfies readonly (keyof Envelope)[];

/**
 * What the next event of an origin most likely says. Both sides foretell the same, and only the rest travels: above
 * all not `prev`, 32 bytes that no compression makes smaller. These rules belong to the wire's version and stay.
 */
const foretold = (
  { device, epoch }: Origin,
  before: Sealed | undefined,
  isNewCommand: boolean,
): Partial<Envelope> => {
  const usual: Partial<Envelope> = {
    v: 1,
    device: device,
    epoch: epoch,
    tv: 1,
    critical: 0,
    training: 0,
    off: null,
    offAge: null,
    cidx: 0,
    by: null,
    approvedBy: null,
    cause: null,
  };
  if (!before) return { ...usual, seq: 1, lam: 1, prev: firstPrev };
  const { envelope: last, hash } = before;
  return {
    ...usual,
    tenant: last.tenant,
    store: last.store,
    seq: last.seq + 1,
    lam: last.lam + 1,
    prev: hash,
    at: last.at,
    off: last.off,
    offAge: last.offAge,
    stream: last.stream,
    type: last.type,
    tv: last.tv,
    command: last.command,
    cidx: isNewCommand ? 0 : last.cidx + 1,
    by: last.by,
    training: last.training,
  };
};

export const packRun = (origin: Origin, events: readonly Delivered[]): Run =>
  packSealed(origin, events.map(sealedFrom));

/** The signatures on the way are left out: whoever relays cuts where it holds one. */
export const packSealed = ({ device, epoch }: Origin, events: readonly Sealed[]): Run => ({
  device,
  epoch,
  events: events.map((event, place) => pack({ device, epoch }, event, events[place - 1])),
  sig: events.at(-1)?.sig ?? '',
});

const pack = (origin: Origin, { envelope, raw }: Sealed, before: Sealed | undefined): Packed => {
  // Whoever wrote it may have used other spaces, fields or an order of their own: then the text itself travels.
  if (!isInOrder(envelope) || JSON.stringify(envelope) !== raw) return raw;
  const expected = foretold(origin, before, envelope.command !== before?.envelope.command);
  const told: Record<string, unknown> = {};
  for (const field of fields) {
    const value = envelope[field];
    if (value !== undefined && value !== expected[field]) told[field] = value;
  }
  return told;
};

/** Every field in its place; only the last may be missing. */
const isInOrder = (envelope: Envelope): boolean => {
  const said = Object.keys(envelope);
  return said.length >= fields.length - 1 && said.every((field, place) => field === fields[place]);
};

const unpacked = (
  origin: Origin,
  told: Readonly<Record<string, unknown>>,
  before: Sealed | undefined,
): Record<string, unknown> => {
  const expected = foretold(origin, before, Object.hasOwn(told, 'command'));
  const envelope: Record<string, unknown> = {};
  for (const field of fields) {
    const value = Object.hasOwn(told, field) ? told[field] : expected[field];
    if (value !== undefined) envelope[field] = value;
  }
  return envelope;
};

export type Unpacked =
  | { readonly ok: true; readonly sealed: readonly Sealed[] }
  | {
      readonly ok: false;
      readonly code: 'EventUnreadable' | 'EventTooLarge';
      readonly place: number;
    };

/** Gives back, byte for byte, what was packed. Whether it is true is said by the chain and the signature. */
export const unpackRun = (run: Run, origin: Origin, crypto: Pick<Crypto, 'hash'>): Unpacked => {
  const sealed: Sealed[] = [];
  for (const [place, packed] of run.events.entries()) {
    const isLast = place === run.events.length - 1;
    const sig = isLast ? run.sig : null;
    const read = readPacked(packed, { origin, before: sealed.at(-1), sig }, crypto);
    if (!read.ok) return { ok: false, code: 'EventUnreadable', place };
    if (read.sealed.raw.length > hardLimits.eventCharacters)
      return { ok: false, code: 'EventTooLarge', place };
    sealed.push(read.sealed);
  }
  return { ok: true, sealed };
};

const readPacked = (
  packed: Packed,
  { origin, before, sig }: { origin: Origin; before: Sealed | undefined; sig: string | null },
  crypto: Pick<Crypto, 'hash'>,
): ReturnType<typeof unseal> => {
  if (typeof packed === 'string') return unseal({ raw: packed, sig }, crypto);
  const json = unpacked(origin, packed, before);
  const read = readEnvelope(json);
  if (!read.ok) return read;
  const raw = JSON.stringify(json);
  return { ok: true, sealed: { envelope: read.envelope, raw, hash: crypto.hash(raw), sig } };
};
