import { z } from 'zod';
import { zRate } from '../codec-parts.ts';
import { permissions } from './permission.ts';

export const zGrants = z.array(
  z.object({ permission: z.enum(permissions), limit: zRate.nullable() }),
);

export const staffCodecs = {
  StaffPut: z.object({
    changed: z.object({ name: z.string(), role: z.string(), pinHash: z.string() }).partial(),
  }),
  StaffWithdrawn: z.object({}),
  StaffLoggedIn: z.object({}),
  StaffLoggedOut: z.object({}),
  RolePut: z.object({
    changed: z
      .object({ name: z.string(), grants: zGrants, chosenFrom: z.int().optional() })
      .partial(),
  }),
  RoleWithdrawn: z.object({}),
};
