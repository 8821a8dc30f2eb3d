import { money, type Money } from '@pos/kernel';
import { bounded } from '../limits.ts';
import type { OpenSession, Takings } from './cash-session.ts';

/** Expected = float + tendered − change − refunds + in − out: the sale's money, never the note it was paid with. */
export const expectedCash = (
  session: Pick<OpenSession, 'float' | 'movedIn' | 'movedOut'>,
  takings: Pick<Takings, 'cashTendered' | 'cashChange' | 'cashRefunded'>,
): Money => {
  const kept = takings.cashTendered - takings.cashChange - takings.cashRefunded;
  return money(bounded(session.float + kept + session.movedIn - session.movedOut));
};
