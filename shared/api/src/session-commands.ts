import { z } from 'zod';
import { remedies } from '@pos/domain';
import { zNotes, zPositiveAmount, zReason, zUuid } from './command-parts.ts';

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
  /** `anomaly` is the id that the view `anomalies` tells. */
  SettleAnomaly: z.object({ anomaly: zUuid<'CommandId'>(), how: z.enum(remedies) }),
};
