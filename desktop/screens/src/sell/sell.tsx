import { LockKeyhole } from 'lucide-react';
import { useEffect } from 'react';
import { goTo } from '../state/desk.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { Empty } from '../ui/empty.tsx';
import { leaveSale } from './sale.ts';
import { SellFloor } from './sell-floor.tsx';
import { sellWords } from './words.ts';

/** Selling, once there is a drawer to sell into. */
export const Sell = () => {
  const { closed } = useWords(sellWords);
  const parts = useWords(partWords);
  const session = useData('session', {});
  useEffect(() => leaveSale, []);
  const orders = useData('orders', {})?.orders;
  if (session === undefined || orders === undefined) return <Waiting label={parts.loading} />;
  if (session.open) return <SellFloor currency={session.currency} orders={orders} />;
  return (
    <Empty isPage icon={LockKeyhole} title={closed.title} lead={closed.lead}>
      <Button kind="primary" large first onPress={() => goTo('drawer')}>
        {closed.open}
      </Button>
    </Empty>
  );
};
