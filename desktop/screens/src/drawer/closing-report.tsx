import { letterheadOf } from '@pos/documents';
import { useLogin } from '../state/login.ts';
import { usePreferences } from '../state/preferences.ts';
import { useView } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Arriving } from '../ui/arriving.tsx';
import { Button } from '../ui/button.tsx';
import { closeWords } from './close-words.ts';
import { reportOf, type ClosedSession } from './closed-session.ts';
import { Page } from '../ui/page.tsx';
import styles from './drawer.module.css';
import { Paper } from '../ui/paper.tsx';

interface Props {
  readonly closed: ClosedSession;
  readonly onDone: () => void;
}

/** The numbered Z report, as it stands on paper. */
export const ClosingReport = ({ closed, onDone }: Props) => {
  const words = useWords(closeWords);
  const language = usePreferences((state) => state.language);
  const { login } = useLogin();
  const store = useView('store', {});
  const closings = useView('sessions', { limit: 1 });
  if (!store?.ok || !store.data.setUp || !closings?.ok)
    return <Arriving told={[store, closings]} />;
  const report = reportOf(closed, {
    print: {
      language,
      currency: closed.session.currency,
      cashier: login?.staff.name ?? null,
      copy: 0,
      training: false,
    },
    letterhead: letterheadOf(store.data.store),
    register: store.data.till.register,
    approvedBy:
      closings.data.sessions.find(({ number }) => number === closed.closed.number.text)?.approvedBy
        ?.name ?? null,
    allMovements: words.allMovements,
  });
  return (
    <Page heading="closing-report" narrow>
      <header className={styles.head}>
        <div>
          <h1 id="closing-report">{words.reportTitle(closed.closed.number.text)}</h1>
          <p className={styles.lead}>{words.reportLead}</p>
        </div>
        <Button kind="primary" large first onPress={onDone}>
          {words.newSession}
        </Button>
      </header>
      <Paper document={report} label={words.reportTitle(closed.closed.number.text)} />
    </Page>
  );
};
