import { LockKeyhole } from 'lucide-react';
import { useEffect } from 'react';
import { goTo } from '../state/desk.ts';
import { useView } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Arriving } from '../ui/arriving.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { leaveSale } from './sale.ts';
import { SellFloor } from './sell-floor.tsx';
import { sellWords } from './words.ts';

/** Selling, once there is a drawer to sell into. */
export const Sell = () => {
  const { closed } = useWords(sellWords);
  const session = useView('session', {});
  const orders = useView('orders', {});
  useEffect(() => leaveSale, []);
  if (!session?.ok || !orders?.ok) return <Arriving told={[session, orders]} />;
  if (session.data.open)
    return <SellFloor currency={session.data.currency} orders={orders.data.orders} />;
  return (
    <Empty isPage icon={LockKeyhole} title={closed.title} lead={closed.lead}>
      <Button kind="primary" large first onPress={() => goTo('drawer')}>
        {closed.open}
      </Button>
    </Empty>
  );
};
