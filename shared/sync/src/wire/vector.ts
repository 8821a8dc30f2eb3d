import { id } from '@pos/kernel';
import { z } from 'zod';
import { originKey, type ChainHead, type Origin } from '../envelope.ts';
import { hardLimits } from './limits.ts';

export const zOriginKey = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[1-9][0-9]{0,8}$/);

/** Of each origin the last `seq` and the first 8 bytes of its hash. It describes a set of events completely. */
export const zVector = z
  .record(zOriginKey, z.tuple([z.int().positive(), z.string().regex(/^[0-9a-f]{16}$/)]))
  .refine((vector) => Object.keys(vector).length <= hardLimits.originsPerVector);

export type Vector = Readonly<z.infer<typeof zVector>>;

export const shortHash = (hash: string): string => hash.slice(0, 16);

export const vectorOf = (heads: readonly ChainHead[]): Vector =>
  Object.fromEntries(heads.map((head) => [originKey(head), [head.seq, shortHash(head.hash)]]));

export const seqIn = (vector: Vector, origin: Origin): number =>
  vector[originKey(origin)]?.[0] ?? 0;

/** An origin's key, read back. Keys come from a vector that was validated. */
export const originOf = (key: string): Origin => {
  const [device = '', epoch] = key.split('/');
  return { device: id<'DeviceId'>(device), epoch: Number(epoch) };
};
