import type { OpenSessionView, SessionFigures } from '@pos/api';
import { xReport } from '@pos/documents';
import { formatInstant, offsetAt } from '@pos/kernel';
import { useState } from 'react';
import { now } from '../state/clock.ts';
import { useLogin } from '../state/login.ts';
import { usePreferences } from '../state/preferences.ts';
import { useView } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Arriving } from '../ui/arriving.tsx';
import { Paper } from '../ui/paper.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { closeWords } from './close-words.ts';
import { movesOf } from './closed-session.ts';
import { drawerWords } from './words.ts';

interface Props {
  readonly session: OpenSessionView;
  readonly figures: SessionFigures;
  readonly onDone: () => void;
}

/** How the session stands right now; it closes nothing and has no number. */
export const XReport = ({ session, figures, onDone }: Props) => {
  const words = useWords(drawerWords);
  const closing = useWords(closeWords);
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const { login } = useLogin();
  const store = useView('store', {});
  const [seen] = useState(now);
  if (!store?.ok || !store.data.setUp) return <Arriving told={[store]} />;
  const report = xReport(
    {
      language,
      currency: session.currency,
      cashier: login?.staff.name ?? null,
      copy: 0,
      training: false,
      register: store.data.till.register,
      opened: {
        at: session.openedAt,
        businessDay: session.businessDay,
        float: session.float,
      },
      moved: movesOf(session, closing.allMovements),
      at: formatInstant(seen, offsetAt(store.data.store.timeZone, seen)),
      ...figures,
    },
    { store: store.data.store, logo: null, footer: '' },
  );
  return (
    <Sheet title={words.xReport} closeLabel={parts.close} onClose={onDone} place="side">
      <Paper document={report} label={words.xReport} />
    </Sheet>
  );
};
