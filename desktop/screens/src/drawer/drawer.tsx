import { useState } from 'react';
import { goTo } from '../state/desk.ts';
import { useView } from '../state/till.ts';
import { Arriving } from '../ui/arriving.tsx';
import type { ClosedSession } from './closed-session.ts';
import { ClosingReport } from './closing-report.tsx';
import { OpenSession } from './open-session.tsx';
import { SessionAtHand } from './session-at-hand.tsx';

/** The cash drawer: opened with a counted float, closed with a blind count. */
export const Drawer = () => {
  const session = useView('session', {});
  const store = useView('store', {});
  const [closed, setClosed] = useState<ClosedSession | null>(null);
  if (!session?.ok || !store?.ok) return <Arriving told={[session, store]} />;
  if (closed !== null) return <ClosingReport closed={closed} onDone={() => setClosed(null)} />;
  return session.data.open ? (
    <SessionAtHand session={session.data} onClosed={setClosed} />
  ) : (
    <OpenSession
      currency={store.data.setUp ? store.data.store.currency : null}
      onOpened={() => goTo('sell')}
    />
  );
};
