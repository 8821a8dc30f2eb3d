import { deviceRoles, zName } from '@pos/sync';
import { z } from 'zod';

export const zPairing = z.object({
  /** A store's id or its name; a name that no store has begins a new shop. */
  store: zName,
  role: z.enum(deviceRoles).default('till'),
});
export type Pairing = z.infer<typeof zPairing>;

export const zEpoch = z.object({
  epoch: z.int().positive().max(2_147_483_646),
  why: z.enum(['moved', 'journal-damaged']),
});

export const zVouch = z.object({ certificate: z.string().max(1000) });
