import { classes, Press, useWords } from '@pos/screens/ui';
import { CircleCheck, Cloud, CloudUpload, HardDrive, Store, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { Tablet } from '../tablet.ts';
import { ConnectionSheet } from './connection-sheet.tsx';
import styles from './reach-strip.module.css';
import { tabletWords } from './words.ts';

/** Where this tablet is connected, and where what was ordered has come to. It is saved here in any case. */
export const ReachStrip = ({ tablet }: { readonly tablet: Tablet }) => {
  const words = useWords(tabletWords).reach;
  const [isOpen, setOpen] = useState(false);
  const { connected, waiting, isFull } = tablet.reach();
  const { to } = connected;
  const isAlone = to === 'nobody';
  const Where = isAlone ? WifiOff : to === 'cloud' ? Cloud : Store;
  const Sent = waiting === 0 ? CircleCheck : CloudUpload;
  const sent = to === 'cloud' ? words.inTheCloud : words.inTheShop;
  return (
    <footer>
      <div role="status">
        <Press
          className={classes(
            styles.strip,
            isAlone || isFull ? styles.alone : to !== 'home' && styles.elsewhere,
          )}
          onPress={() => setOpen(true)}
        >
          <span className={styles.part}>
            <Where aria-hidden size={18} />
            {words.where(connected, nameOf(tablet))}
            {isAlone && !isFull ? ` ${words.goesOn}` : null}
          </span>
          {isFull ? (
            <span className={styles.part}>
              <HardDrive aria-hidden size={18} />
              {words.full}
            </span>
          ) : null}
          {isAlone && waiting === 0 ? null : (
            <span className={classes(styles.part, waiting === 0 && !isFull && styles.safe)}>
              <Sent aria-hidden size={18} />
              {waiting === 0 ? sent : isAlone ? words.savedHere(waiting) : words.waiting(waiting)}
            </span>
          )}
        </Press>
      </div>
      {isOpen ? <ConnectionSheet tablet={tablet} onClose={() => setOpen(false)} /> : null}
    </footer>
  );
};

/** The till at the other end, by the name the shop has given it. */
const nameOf = (tablet: Tablet): string => {
  const { connected } = tablet.reach();
  return 'device' in connected ? (tablet.till.shop.deviceName(connected.device) ?? '') : '';
};
