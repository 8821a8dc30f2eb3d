import { isId } from '@pos/kernel';
import { z } from 'zod';
import type { Crypto } from './crypto.ts';
import type { Envelope, Sealed, Wire } from './envelope.ts';

export const zId = z.string().refine(isId, 'a UUID in lower case');
export const zHash = z.string().regex(/^[0-9a-f]{64}$/);
export const zPosition = z.int().positive();
/** What every log can keep in a column of its own: databases know no zero character and no half of a pair. */
const zKept = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'text that every log can keep');

const zEnvelope = z.object({
  v: z.literal(1),
  tenant: zId,
  store: zId,
  device: zId,
  epoch: zPosition.max(2_147_483_647),
  seq: zPosition,
  lam: zPosition,
  prev: zHash,
  at: z.string(),
  off: z.int().nullable(),
  offAge: z.int().nullable(),
  stream: zKept(300).regex(/^[a-z-]+\/.+$/),
  type: zKept(100),
  tv: zPosition,
  critical: z.union([z.literal(0), z.literal(1)]),
  command: zId,
  cidx: z.int().nonnegative(),
  by: zId.nullable(),
  approvedBy: zId.nullable(),
  cause: z.string().nullable(),
  training: z.union([z.literal(0), z.literal(1)]),
  data: z.object({}).loose(),
  adopted: z.object({ device: zId, epoch: zPosition, seq: zPosition, hash: zHash }).optional(),
});

export type Unsealed =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly problem: string };

export type ReadEnvelope =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: string };

/** Reads a wire event and computes its hash. What its data means is judged later, by whoever folds it. */
export const unseal = ({ raw, sig }: Wire, crypto: Pick<Crypto, 'hash'>): Unsealed => {
  if (!raw.isWellFormed()) return { ok: false, problem: 'not text' };
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return { ok: false, problem: 'not JSON' };
  }
  const read = readEnvelope(json);
  if (!read.ok) return read;
  return { ok: true, sealed: { envelope: read.envelope, raw, hash: crypto.hash(raw), sig } };
};

export const readEnvelope = (json: unknown): ReadEnvelope => {
  const read = zEnvelope.safeParse(json);
  if (!read.success) return { ok: false, problem: z.prettifyError(read.error) };
  return { ok: true, envelope: read.data as Envelope };
};
