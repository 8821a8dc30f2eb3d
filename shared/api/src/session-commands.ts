import { z } from 'zod';
import { zNotes, zPositiveAmount, zReason } from './command-parts.ts';

export const sessionCommands = {
  OpenSession: z.object({ notes: zNotes.describe('the float, by denomination') }),
  MoveCash: z.object({
    direction: z.enum(['in', 'out']),
    amount: zPositiveAmount,
    reason: zReason,
  }),
  OpenDrawer: z.object({ reason: zReason }),
  CountCash: z.object({ notes: zNotes }),
  CloseSession: z.object({}),
};
