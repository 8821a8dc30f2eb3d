import { isId } from '@pos/kernel';
import { deviceRoles } from '@pos/sync';
import { z } from 'zod';

const zId = z.string().refine(isId, 'a UUID in lower case');
/** Shown to people and printed: nothing that hides or moves the text around it. */
const zName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => text.isWellFormed() && !/\p{C}/u.test(text), 'no control characters');
const zKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'a public key of 32 bytes in base64');

export const zEnrol = z.object({
  code: z.string().min(1).max(40),
  device: zId,
  /** The shop that the device has made up for itself; registered when the code is for a new one. */
  tenant: zId,
  store: zId,
  publicKey: zKey,
  register: z.string().regex(/^[A-Z0-9]{1,8}$/, 'up to eight capital letters and digits'),
  install: z.string().max(100),
  model: zName,
  /** It has written for its own shop already: only that one, or a new one, will do. */
  keepsShop: z.boolean().default(false),
  /** Signature over `enrolmentProof`: whoever sends the key also has its private half. */
  proof: z.string().max(100),
});
export type Enrol = z.infer<typeof zEnrol>;

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
