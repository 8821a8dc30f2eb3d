import type { ToldRefusal } from '@pos/api';
import { formatDate, formatTime } from '@pos/kernel';
import { Store } from 'lucide-react';
import { useState } from 'react';
import { deviceZone, useNow } from '../state/clock.ts';
import { setLogin, useLogin } from '../state/login.ts';
import { useTill } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { partWords } from '../ui/words.ts';
import { LookSwitch } from './look-switch.tsx';
import styles from './login.module.css';
import { leastDigits, PinDots } from './pin-dots.tsx';
import { useCountdown } from './use-countdown.ts';
import { usePin } from './use-pin.ts';
import { loginWords } from './words.ts';

export const Login = () => {
  const words = useWords(loginWords);
  const parts = useWords(partWords);
  const till = useTill();
  const workOf = useLogin(({ workOf: person }) => person);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [lockedFor, lockFor] = useCountdown();
  const now = useNow();
  const zone = deviceZone();
  const isOpen = !isTrying && lockedFor === 0;
  const enter = async (pin: string): Promise<void> => {
    setTrying(true);
    const told = await till.login(pin);
    setTrying(false);
    entry.clear();
    if (told.ok) {
      setLogin(told.login);
      return;
    }
    setRefusal(told.refusal);
    lockFor(secondsLocked(told.refusal));
  };
  const entry = usePin((pin) => void enter(pin), isOpen);
  return (
    <main className={styles.place}>
      <section className={styles.card}>
        <header className={styles.brand}>
          <span className={styles.mark} aria-hidden>
            <Store size={22} />
          </span>
          <span className={styles.name}>Quầy</span>
          <time className={styles.clock}>
            <span className={styles.hour}>{formatTime(now, zone)}</span>
            <span className={styles.day}>{formatDate(now, zone)}</span>
          </time>
        </header>
        <h1 className={styles.title}>{words.title}</h1>
        {workOf === null ? null : <p className={styles.locked}>{words.workOf(workOf.name)}</p>}
        <PinDots typed={entry.pin.length} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
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
          {lockedFor > 0 ? words.lockedFor(lockedFor) : words.enter}
        </Button>
        <LookSwitch />
      </section>
    </main>
  );
};

const secondsLocked = ({ code, details }: ToldRefusal): number =>
  code === 'PinLocked' && 'retryInSeconds' in details ? Number(details.retryInSeconds) : 0;
