import { Banknote, ReceiptText, ShoppingBasket } from 'lucide-react';
import { Suspense, useCallback, useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useTill } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { Mishap } from './mishap.tsx';
import { places, useAllPlaces } from './places.tsx';
import { StatusStrip } from './status-strip.tsx';
import { PlaceBar, type PlaceName } from './place-bar.tsx';
import { ApprovalSheet } from './approval-sheet.tsx';
import { useAutoLock } from './use-auto-lock.ts';
import { shellWords } from './words.ts';
import styles from './workplace.module.css';

const { sell: Sell, receipts: Receipts, drawer: Drawer } = places;
const icons = { sell: ShoppingBasket, receipts: ReceiptText, drawer: Banknote } as const;

/** Where somebody who is logged in works: a place to sell, the receipts, the drawer. */
export const Workplace = () => {
  const words = useWords(shellWords);
  const parts = useWords(partWords);
  const till = useTill();
  const lockAfter = usePreferences((preferences) => preferences.lockAfter);
  const [place, setPlace] = useState<PlaceName>('sell');
  useAllPlaces();
  useAutoLock(
    lockAfter,
    useCallback(() => void till.logout(), [till]),
  );
  return (
    <div className={styles.workplace}>
      <PlaceBar place={place} icons={icons} words={words.places} onGo={setPlace} />
      <main className={styles.place}>
        <Mishap key={place}>
          <Suspense fallback={<Waiting label={parts.loading} />}>
            {place === 'sell' ? <Sell onOpenDrawer={() => setPlace('drawer')} /> : null}
            {place === 'receipts' ? <Receipts /> : null}
            {place === 'drawer' ? <Drawer onSell={() => setPlace('sell')} /> : null}
          </Suspense>
        </Mishap>
      </main>
      <StatusStrip />
      <ApprovalSheet />
    </div>
  );
};
