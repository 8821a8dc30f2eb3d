import { minus, plus, type Money } from '@pos/kernel';
import type { OpenSession, Takings } from './cash-session.ts';

/** Expected = float + tendered − change − refunds + in − out: the sale's money, never the note it was paid with. */
export const expectedCash = (
  session: Pick<OpenSession, 'float' | 'movedIn' | 'movedOut'>,
  takings: Pick<Takings, 'cashTendered' | 'cashChange' | 'cashRefunded'>,
): Money => {
  const kept = minus(minus(takings.cashTendered, takings.cashChange), takings.cashRefunded);
  return minus(plus(plus(session.float, kept), session.movedIn), session.movedOut);
};
