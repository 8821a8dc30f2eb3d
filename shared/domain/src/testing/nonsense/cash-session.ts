import { currency, vnd } from '@pos/kernel';
import fc from 'fast-check';
import type { CashSessionCommand, CashSessionEvent } from '../../cash-session/index.ts';
import { sessionId } from '../ids.ts';
import {
  at,
  businessDay,
  few,
  integer,
  is,
  method,
  number,
  someMoney,
  taxTotal,
  text,
} from './parts.ts';

const notes = few(fc.record({ note: someMoney, count: fc.oneof(integer(), fc.double()) }));
const opening = {
  session: fc.constant(sessionId()),
  currency: fc.constantFrom(vnd, currency('USD')),
  notes,
  at,
  businessDay,
};
const direction = fc.constantFrom('in' as const, 'out' as const);
const drawer = {
  cause: fc.constantFrom(
    'sale' as const,
    'refund' as const,
    'cash-moved' as const,
    'no-sale' as const,
  ),
  reason: fc.option(text),
};

const takings = fc.record({
  sales: integer(),
  refunds: integer(),
  salesTotal: someMoney,
  refundsTotal: someMoney,
  rounding: someMoney,
  cashTendered: someMoney,
  cashChange: someMoney,
  cashRefunded: someMoney,
  methods: few(fc.record({ method, taken: someMoney, given: someMoney })),
  taxes: few(taxTotal),
});

const closing = {
  number,
  at,
  businessDay,
  takings,
  perpetual: fc.record({
    sales: integer(),
    refunds: integer(),
    salesTotal: someMoney,
    refundsTotal: someMoney,
  }),
};

export const anySessionEvent = (): fc.Arbitrary<CashSessionEvent> =>
  fc.oneof(
    fc.record({ type: is('SessionOpened'), ...opening, float: someMoney }),
    fc.record({ type: is('CashMoved'), direction, amount: someMoney, reason: text }),
    fc.record({ type: is('DrawerOpened'), ...drawer }),
    fc.record({ type: is('CashCounted'), attempt: integer(), notes, total: someMoney }),
    fc.record({
      type: is('SessionClosed'),
      ...closing,
      expected: someMoney,
      counted: someMoney,
      variance: someMoney,
    }),
    fc.record({ type: is('ZReportReprinted'), report: text, copy: integer() }),
  );

export const anySessionCommand = (): fc.Arbitrary<CashSessionCommand> =>
  fc.oneof(
    fc.record({ type: is('OpenSession'), ...opening }),
    fc.record({ type: is('MoveCash'), direction, amount: someMoney, reason: text, takings }),
    fc.record({ type: is('OpenDrawer'), ...drawer }),
    fc.record({ type: is('CountCash'), notes }),
    fc.record({ type: is('CloseSession'), ...closing }),
    fc.constant<CashSessionCommand>({ type: 'ReprintZReport' }),
  );
