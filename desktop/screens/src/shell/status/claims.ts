import type { Connection } from '@pos/api';
import { formatTime, type TimeZone } from '@pos/kernel';
import {
  Clock3,
  HardDrive,
  Inbox,
  Printer,
  ScanBarcode,
  Wifi,
  WifiOff,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useScannerHeard } from '../../scan/scanned.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useData, useTill } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { cloudClaim } from './cloud-claim.ts';
import { cloudWords } from './cloud-words.ts';
import { statusWords } from './words.ts';

/** One thing that is known to be so: in a word for the strip, in a sentence for who asks. */
export interface Claim {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly tone: 'calm' | 'safe' | 'caution' | 'danger';
  readonly short: string;
  readonly full: string;
}

/** Each claim comes from the till or from what was heard here, none from hope. */
export const useClaims = (): readonly Claim[] => {
  const words = useWords(statusWords);
  const connection = useConnection();
  const till = useTillClaims();
  const scanner = useScannerClaim();
  if (connection === 'away')
    return [{ id: 'till', icon: WifiOff, tone: 'danger', ...words.away }, scanner];
  return [{ id: 'till', icon: Wifi, tone: 'calm', ...words.connected }, ...till, scanner];
};

/** What the till says of itself; while it does not answer, nobody says it in its place. */
const useTillClaims = (): readonly Claim[] => {
  const words = useWords(statusWords);
  const language = usePreferences((state) => state.language);
  const sync = useData('sync', {});
  const jobs = useData('jobs', { limit: 1 });
  const session = useData('session', {});
  const cloud = useWords(cloudWords);
  const zone = useZone();
  const waiting = jobs?.waiting ?? 0;
  return [
    { id: 'saved', icon: HardDrive, tone: 'safe', ...words.saved },
    ...(sync === undefined ? [] : [cloudClaim(sync, cloud, { language, zone })]),
    // The till has no view of its devices yet: until it does, they are what they are, not set up.
    waiting === 0
      ? { id: 'printer', icon: Printer, tone: 'calm', ...words.printer }
      : { id: 'printer', icon: Printer, tone: 'caution', ...words.jobsWaiting(waiting) },
    { id: 'drawer', icon: Inbox, tone: 'calm', ...words.drawer },
    ...(session?.open && session.tooLong
      ? [{ id: 'session', icon: Clock3, tone: 'caution', ...words.sessionTooLong } as const]
      : []),
  ];
};

const useScannerClaim = (): Claim => {
  const words = useWords(statusWords);
  const at = useScannerHeard((heard) => heard.at);
  const zone = useZone();
  const said =
    at === null || zone === null ? words.scannerUnheard : words.scanner(formatTime(at, zone));
  return { id: 'scanner', icon: ScanBarcode, tone: 'calm', ...said };
};

/** The shop's, once it is set up. */
const useZone = (): TimeZone | null => {
  const store = useData('store', {});
  return store?.setUp ? store.store.timeZone : null;
};

const useConnection = (): Connection => {
  const till = useTill();
  const [connection, setConnection] = useState<Connection>('connected');
  useEffect(() => till.onConnection(setConnection), [till]);
  return connection;
};
