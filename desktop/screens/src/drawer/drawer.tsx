import { useState } from 'react';
import { goTo } from '../state/desk.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import type { ClosedSession } from './closed-session.ts';
import { ClosingReport } from './closing-report.tsx';
import { OpenSession } from './open-session.tsx';
import { SessionAtHand } from './session-at-hand.tsx';

/** The cash drawer: opened with a counted float, closed with a blind count. */
export const Drawer = () => {
  const words = useWords(partWords);
  const session = useData('session', {});
  const store = useData('store', {});
  const [closed, setClosed] = useState<ClosedSession | null>(null);
  if (session === undefined || store === undefined) return <Waiting label={words.loading} />;
  if (closed !== null) return <ClosingReport closed={closed} onDone={() => setClosed(null)} />;
  return session.open ? (
    <SessionAtHand session={session} onClosed={setClosed} />
  ) : (
    <OpenSession
      currency={store.setUp ? store.store.currency : null}
      onOpened={() => goTo('sell')}
    />
  );
};
