import { z } from 'zod';
import { zId } from '../unseal.ts';

/** Shown to people and printed: nothing that hides or moves the text around it. */
export const zName = z
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

/** What a device needs from now on. It already has its key; that never travels. */
export const zEnrolled = z.object({
  device: zId,
  tenant: zId,
  store: zId,
  /** Of the shop. */
  name: z.string(),
  epoch: z.int().positive(),
  /** Names the number series of its first life; a tablet has none. */
  series: z.array(z.object({ epoch: z.int().positive(), register: z.string() })),
  certificate: z.string(),
  /** Public keys whose word for others may be believed; a server's stands first. */
  trust: z.array(z.string()),
  hubs: z.array(z.string()),
});
export type Enrolled = z.infer<typeof zEnrolled>;
