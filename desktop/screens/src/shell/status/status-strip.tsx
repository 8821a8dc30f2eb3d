import { formatDateTime } from '@pos/kernel';
import { CircleQuestionMark, LogOut, User } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../state/clock.ts';
import { useLogin } from '../../state/login.ts';
import { useData, useTill } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { AnomaliesAlarm } from '../../sync/anomalies-alarm.tsx';
import type { Claim } from './claim.ts';
import { useClaims } from './claims.ts';
import { StatusSheet } from './status-sheet.tsx';
import styles from './status-strip.module.css';
import { UnprintedAlarm } from './unprinted/unprinted-alarm.tsx';
import { statusWords } from './words.ts';

/** The bar that always tells the truth. */
export const StatusStrip = () => {
  const words = useWords(statusWords);
  const till = useTill();
  const { login } = useLogin();
  const claims = useClaims();
  const [isAsked, setAsked] = useState(false);
  return (
    <footer className={styles.strip} aria-label={words.label}>
      {claims.map((claim) => (
        <Told key={claim.id} claim={claim} />
      ))}
      <UnprintedAlarm />
      <AnomaliesAlarm />
      <IconButton label={words.explain} onPress={() => setAsked(true)}>
        <CircleQuestionMark aria-hidden size={20} />
      </IconButton>
      <span className={styles.person}>
        <Clock />
        <User aria-hidden size={18} />
        <span>{login?.staff.name}</span>
        <IconButton label={words.logOut} onPress={() => void till.logout()}>
          <LogOut aria-hidden size={20} />
        </IconButton>
      </span>
      {isAsked ? <StatusSheet claims={claims} onClose={() => setAsked(false)} /> : null}
    </footer>
  );
};

const Clock = () => {
  const store = useData('store', {});
  const now = useNow();
  return store?.setUp ? (
    <time className={styles.clock}>{formatDateTime(now, store.store.timeZone)}</time>
  ) : null;
};

const Told = ({ claim: { id, icon: Icon, tone, short } }: { readonly claim: Claim }) => (
  // Only trouble is announced: a count that grows with every sale would never fall silent.
  <span
    data-claim={id}
    className={classes(styles.claim, styles[tone])}
    role={tone === 'caution' || tone === 'danger' ? 'status' : undefined}
  >
    <Icon aria-hidden size={18} />
    <span className={styles.short}>{short}</span>
  </span>
);
