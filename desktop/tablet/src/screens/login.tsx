import {
  Button,
  inEach,
  leastDigits,
  LookSwitch,
  NumberPad,
  partWords,
  PinDots,
  RefusalNote,
  usePin,
  useWords,
} from '@pos/screens/ui';
import { useState } from 'react';
import type { Tablet } from '../tablet.ts';
import type { Waiter } from '../shop/local-till.ts';
import styles from './card.module.css';
import { tabletWords } from './words.ts';

interface Props {
  readonly tablet: Tablet;
  readonly onLogin: (waiter: Waiter) => void;
}

export const Login = ({ tablet, onLogin }: Props) => {
  const { till } = tablet;
  const words = useWords(tabletWords).login;
  const parts = useWords(partWords);
  const [isWrong, setWrong] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const knowsShop = till.shop.people().length > 0;
  const isOpen = knowsShop && !isTrying && !till.isLocked;
  const enter = async (pin: string): Promise<void> => {
    setTrying(true);
    const waiter = await till.logIn(pin);
    setTrying(false);
    entry.clear();
    setWrong(waiter === null);
    if (waiter !== null) onLogin(waiter);
  };
  const entry = usePin((pin) => void enter(pin), isOpen);
  const refusal = {
    inEach: inEach(tabletWords, ({ login: { locked, wrong } }) => (till.isLocked ? locked : wrong)),
  };
  return (
    <main className={styles.place}>
      <section className={styles.card}>
        <header className={styles.brand}>
          <span className={styles.name}>{till.shop.store()?.name ?? 'Quầy'}</span>
          <h1>{words.title}</h1>
        </header>
        {knowsShop ? null : <p className={styles.lead}>{words.waiting}</p>}
        <PinDots typed={entry.pin.length} />
        {isWrong ? <RefusalNote refusal={refusal} /> : null}
        <NumberPad
          leftKey="clear"
          labels={{ back: parts.erase, clear: parts.clear }}
          isDisabled={!isOpen}
          onKey={entry.press}
        />
        <Button
          kind="primary"
          large
          wide
          isDisabled={!isOpen || entry.pin.length < leastDigits}
          onPress={() => void enter(entry.pin)}
        >
          {words.enter}
        </Button>
        <LookSwitch />
      </section>
    </main>
  );
};
