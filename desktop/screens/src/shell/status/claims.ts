import type { Connection } from '@pos/api';
import { formatTime, type TimeZone } from '@pos/kernel';
import { Clock3, HardDrive, ScanBarcode, Wifi, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useScannerHeard } from '../../scan/scanned.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useData, useTill } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import type { Claim } from './claim.ts';
import { cloudClaim } from './cloud-claim.ts';
import { cloudWords } from './cloud-words.ts';
import { deviceClaims } from './device-claims.ts';
import { deviceWords } from './device-words.ts';
import { statusWords } from './words.ts';

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
  const ofDevices = useWords(deviceWords);
  const devices = useData('devices', {});
  const session = useData('session', {});
  const cloud = useWords(cloudWords);
  const zone = useZone();
  return [
    { id: 'saved', icon: HardDrive, tone: 'safe', ...words.saved },
    ...(sync === undefined ? [] : [cloudClaim(sync, cloud, { language, zone })]),
    ...(devices === undefined ? [] : deviceClaims(devices, ofDevices)),
    ...(session?.open && session.tooLong
      ? [{ id: 'session', icon: Clock3, tone: 'caution', ...words.sessionTooLong } as const]
      : []),
  ];
};

const useScannerClaim = (): Claim => {
  const words = useWords(statusWords);
  const zone = useZone();
  // To the minute: what was scanned just before says the same.
  const time = useScannerHeard(({ at }) =>
    at === null || zone === null ? null : formatTime(at, zone),
  );
  const said = time === null ? words.scannerUnheard : words.scanner(time);
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
