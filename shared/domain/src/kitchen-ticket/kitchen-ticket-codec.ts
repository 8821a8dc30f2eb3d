import { id, type LineId } from '@pos/kernel';
import { z } from 'zod';

const zPart = z.object({
  line: z.string().transform((line): LineId => id<'LineId'>(line)),
  nth: z.int(),
});

const zParts = z.object({ parts: z.array(zPart) });

export const kitchenTicketCodecs = { TicketBumped: zParts, TicketRecalled: zParts };
