import type { Connection } from '@pos/api';
import { formatDateTime } from '@pos/kernel';
import { Clock3, CloudOff, HardDrive, LogOut, Printer, User, Wifi, WifiOff } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useNow } from '../state/clock.ts';
import { useLogin } from '../state/login.ts';
import { usePreferences } from '../state/preferences.ts';
import { useData, useTill } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './status-strip.module.css';
import { shellWords } from './words.ts';

/** The bar that always tells the truth: each claim comes from the till, none from hope. */
export const StatusStrip = () => {
  const words = useWords(shellWords).status;
  const till = useTill();
  const { login } = useLogin();
  const connection = useConnection();
  return (
    <footer className={styles.strip} aria-label={words.label}>
      {connection === 'connected' ? (
        <Claim icon={<Wifi aria-hidden size={18} />} tone="calm">
          {words.connected}
        </Claim>
      ) : (
        <Claim icon={<WifiOff aria-hidden size={18} />} tone="danger">
          {words.away}
        </Claim>
      )}
      {connection === 'connected' ? <TillClaims /> : null}
      <span className={styles.person}>
        <Clock />
        <User aria-hidden size={18} />
        <span>{login?.staff.name}</span>
        <IconButton label={words.logOut} onPress={() => void till.logout()}>
          <LogOut aria-hidden size={20} />
        </IconButton>
      </span>
    </footer>
  );
};

/** What the till says of itself; while it does not answer, nobody says it in its place. */
const TillClaims = () => {
  const words = useWords(shellWords).status;
  const language = usePreferences((state) => state.language);
  const sync = useData('sync', {});
  const jobs = useData('jobs', { limit: 1 });
  const session = useData('session', {});
  return (
    <>
      <Claim icon={<HardDrive aria-hidden size={18} />} tone="safe">
        {words.savedHere}
      </Claim>
      {sync === undefined ? null : (
        <Claim icon={<CloudOff aria-hidden size={18} />} tone="calm">
          {words.unsent(sync.unsent.toLocaleString(language))}
        </Claim>
      )}
      {jobs === undefined || jobs.waiting === 0 ? null : (
        <Claim icon={<Printer aria-hidden size={18} />} tone="caution">
          {words.jobsWaiting(jobs.waiting)}
        </Claim>
      )}
      {session?.open && session.tooLong ? (
        <Claim icon={<Clock3 aria-hidden size={18} />} tone="caution">
          {words.sessionTooLong}
        </Claim>
      ) : null}
    </>
  );
};

const Clock = () => {
  const store = useData('store', {});
  const now = useNow();
  return store?.setUp ? (
    <time className={styles.clock}>{formatDateTime(now, store.store.timeZone)}</time>
  ) : null;
};

interface ClaimProps {
  readonly icon: ReactNode;
  readonly tone: 'calm' | 'safe' | 'caution' | 'danger';
  readonly children: ReactNode;
}

const Claim = ({ icon, tone, children }: ClaimProps) => (
  // Only trouble is announced: a count that grows with every sale would never fall silent.
  <span
    className={classes(styles.claim, styles[tone])}
    role={tone === 'caution' || tone === 'danger' ? 'status' : undefined}
  >
    {icon}
    {children}
  </span>
);

const useConnection = (): Connection => {
  const till = useTill();
  const [connection, setConnection] = useState<Connection>('connected');
  useEffect(() => till.onConnection(setConnection), [till]);
  return connection;
};
