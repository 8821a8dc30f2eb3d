import { Link2, List, Scale } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../settings/card.tsx';
import { cloudClaim } from '../shell/status/cloud-claim.ts';
import { cloudWords } from '../shell/status/cloud-words.ts';
import { usePreferences } from '../state/preferences.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { AnomaliesSheet } from './anomalies-sheet.tsx';
import { PairSheet } from './pair-sheet.tsx';
import styles from './sync.module.css';
import { UnsentSheet } from './unsent-sheet.tsx';
import { syncWords } from './words.ts';

type Open = 'unsent' | 'pair' | 'anomalies' | null;

/** Where this till's records are besides its own disk, and what may be done about it. */
export const ServerCard = () => {
  const words = useWords(syncWords);
  const cloud = useWords(cloudWords);
  const language = usePreferences((state) => state.language);
  const sync = useData('sync', {});
  const told = useData('anomalies', {});
  const store = useData('store', {});
  const [open, setOpen] = useState<Open>(null);
  if (sync === undefined) return null;
  const zone = store?.setUp ? store.store.timeZone : null;
  const { icon: Icon, full } = cloudClaim(sync, cloud, { language, zone });
  const toSettle = (told?.anomalies.length ?? 0) + (told?.parked.length ?? 0);
  return (
    <Card name={words.server}>
      <p className={styles.claim}>
        <Icon aria-hidden size={22} />
        <span>
          {full}
          {sync.server === null ? null : <small>{words.pairedWith(sync.server)}</small>}
        </span>
      </p>
      <div className={styles.actions}>
        <Button onPress={() => setOpen('unsent')}>
          <List aria-hidden size={20} /> {words.seeUnsent(sync.unsent.toLocaleString(language))}
        </Button>
        {toSettle === 0 ? null : (
          <Button onPress={() => setOpen('anomalies')}>
            <Scale aria-hidden size={20} /> {words.seeAnomalies(toSettle)}
          </Button>
        )}
        <Button onPress={() => setOpen('pair')}>
          <Link2 aria-hidden size={20} /> {sync.server === null ? words.pair : words.pairAgain}
        </Button>
      </div>
      {open === 'unsent' ? <UnsentSheet onClose={() => setOpen(null)} /> : null}
      {open === 'anomalies' ? <AnomaliesSheet onClose={() => setOpen(null)} /> : null}
      {open === 'pair' ? <PairSheet sync={sync} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
};
