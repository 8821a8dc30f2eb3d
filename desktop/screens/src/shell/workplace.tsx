import { Banknote, ReceiptText, Settings2, ShoppingBasket } from 'lucide-react';
import { Suspense, useCallback } from 'react';
import { GuestSide } from '../guest/guest-side.tsx';
import { KeySheet } from '../keys/key-sheet.tsx';
import { goTo, showKeySheet, useDesk } from '../state/desk.ts';
import { usePreferences } from '../state/preferences.ts';
import { useTill } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Waiting } from '../ui/waiting.tsx';
import { ApprovalSheet } from './approval-sheet.tsx';
import { Mishap } from './mishap.tsx';
import { PlaceBar } from './place-bar.tsx';
import { places, useAllPlaces } from './places.tsx';
import { StatusStrip } from './status/status-strip.tsx';
import { useAutoLock } from './use-auto-lock.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { shellWords } from './words.ts';
import styles from './workplace.module.css';

const { sell: Sell, receipts: Receipts, drawer: Drawer, settings: Settings } = places;
const icons = {
  sell: ShoppingBasket,
  receipts: ReceiptText,
  drawer: Banknote,
  settings: Settings2,
} as const;

/** Where somebody who is logged in works: a place to sell, the receipts, the drawer, how this screen is set up. */
export const Workplace = () => {
  const words = useWords(shellWords);
  const till = useTill();
  const lockAfter = usePreferences((preferences) => preferences.lockAfter);
  const place = useDesk((desk) => desk.place);
  const isKeySheetOpen = useDesk((desk) => desk.isKeySheetOpen);
  const lock = useCallback(() => void till.logout(), [till]);
  useAllPlaces();
  useAutoLock(lockAfter, lock);
  useDeskKeys(lock);
  return (
    <div className={styles.workplace}>
      <PlaceBar place={place} icons={icons} words={words.places} onGo={goTo} />
      <main className={styles.place}>
        <Mishap key={place}>
          <Suspense
            fallback={
              <>
                <h1 className="visually-hidden">{words.places[place]}</h1>
                <Waiting />
              </>
            }
          >
            {place === 'sell' ? <Sell /> : null}
            {place === 'receipts' ? <Receipts /> : null}
            {place === 'drawer' ? <Drawer /> : null}
            {place === 'settings' ? <Settings /> : null}
          </Suspense>
        </Mishap>
      </main>
      <StatusStrip />
      {isKeySheetOpen ? <KeySheet onClose={() => showKeySheet(false)} /> : null}
      <ApprovalSheet />
      <GuestSide />
    </div>
  );
};
