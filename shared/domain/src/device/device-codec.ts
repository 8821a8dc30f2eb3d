import { z } from 'zod';
import { remedies } from './device-log.ts';

export const deviceCodecs = {
  PinRefused: z.object({ failures: z.int() }),
  PaperSeen: z.object({ job: z.string(), paper: z.string() }),
  AnomalySettled: z.object({ anomaly: z.string(), about: z.string(), how: z.enum(remedies) }),
  SlipTried: z.object({ printer: z.string(), slip: z.enum(['test', 'calibration']) }),
  LabelsAsked: z.object({ product: z.string(), copies: z.int() }),
  SlipReprinted: z.object({ slip: z.string(), copy: z.int() }),
  PaperMoved: z.object({
    job: z.string(),
    paper: z.string(),
    to: z.string(),
    reason: z.string().nullable(),
  }),
  PaperLost: z.object({
    job: z.string(),
    paper: z.string(),
    state: z.enum(['unknown', 'failed']),
    reason: z.string().nullable(),
  }),
  ClockJumped: z.object({ byMilliseconds: z.int() }),
  EpochStarted: z.object({
    epoch: z.int(),
    why: z.enum(['moved', 'journal-damaged']),
    last: z.object({ epoch: z.int(), seq: z.int(), hash: z.string() }).nullable(),
  }),
};
