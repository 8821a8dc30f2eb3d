import { z } from 'zod';
import {
  zBusinessDay,
  zCurrency,
  zDocumentNumber,
  zId,
  zInstantText,
  zMoney,
  zTaxTotal,
  zPaymentMethod,
} from '../codec-parts.ts';

const zNotes = z.array(z.object({ note: zMoney, count: z.int().nonnegative() }));

const zTakings = z.object({
  sales: z.int(),
  refunds: z.int(),
  salesTotal: zMoney,
  refundsTotal: zMoney,
  rounding: zMoney,
  cashTendered: zMoney,
  cashChange: zMoney,
  cashRefunded: zMoney,
  methods: z.array(z.object({ method: zPaymentMethod, taken: zMoney, given: zMoney })),
  taxes: z.array(zTaxTotal),
});

export const cashSessionCodecs = {
  SessionOpened: z.object({
    session: zId<'CashSessionId'>(),
    currency: zCurrency,
    float: zMoney,
    notes: zNotes,
    at: zInstantText,
    businessDay: zBusinessDay,
  }),
  CashMoved: z.object({ direction: z.enum(['in', 'out']), amount: zMoney, reason: z.string() }),
  DrawerOpened: z.object({
    cause: z.enum(['sale', 'refund', 'cash-moved', 'no-sale']),
    reason: z.string().nullable(),
  }),
  CashCounted: z.object({ attempt: z.int(), notes: zNotes, total: zMoney }),
  SessionClosed: z.object({
    number: zDocumentNumber,
    at: zInstantText,
    businessDay: zBusinessDay,
    expected: zMoney,
    counted: zMoney,
    variance: zMoney,
    takings: zTakings,
    perpetual: z.object({
      sales: z.int(),
      refunds: z.int(),
      salesTotal: zMoney,
      refundsTotal: zMoney,
    }),
  }),
  ZReportReprinted: z.object({ report: z.string(), copy: z.int() }),
};
