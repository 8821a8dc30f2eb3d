import type { PairingOffer, TabletHere } from '@pos/api';
import { CircleCheck, Tablet, TimerOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCountdown } from '../login/use-countdown.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { QrPicture } from '../ui/codes.tsx';
import styles from './tablets.module.css';
import { tabletsWords } from './words.ts';

interface Props {
  readonly offer: PairingOffer;
  readonly addresses: readonly string[];
  /** The one that used the code. */
  readonly tablet: TabletHere | null;
  readonly onAnother: () => void;
}

/** A code for one tablet, to be scanned or typed, until it is used or its time is over. */
export const OfferCard = ({ offer, addresses, tablet, onAnother }: Props) => {
  const words = useWords(tabletsWords);
  const [left, start] = useCountdown();
  const [isOver, setOver] = useState(false);
  useEffect(() => start(offer.secondsLeft), [offer.secondsLeft, start]);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), offer.secondsLeft * 1000);
    return () => clearTimeout(timer);
  }, [offer.secondsLeft]);
  if (tablet !== null)
    return (
      <section className={styles.card} role="status">
        <p className={styles.done}>
          <CircleCheck aria-hidden size={24} /> {words.paired(tablet.name)}
        </p>
        <p className={styles.soft}>{words.pairedLead}</p>
        <div>
          <Button onPress={onAnother}>
            <Tablet aria-hidden size={20} /> {words.another}
          </Button>
        </div>
      </section>
    );
  if (isOver)
    return (
      <section className={styles.card} role="status">
        <p className={styles.name}>
          <TimerOff aria-hidden size={20} /> {words.over}
        </p>
        <p className={styles.soft}>{words.overLead}</p>
        <div>
          <Button kind="primary" onPress={onAnother}>
            <Tablet aria-hidden size={20} /> {words.newCode}
          </Button>
        </div>
      </section>
    );
  return <Open code={offer.code} left={left} addresses={addresses} />;
};

interface OpenProps {
  readonly code: string;
  readonly left: number;
  readonly addresses: readonly string[];
}

const Open = ({ code, left, addresses }: OpenProps) => {
  const words = useWords(tabletsWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const address = addresses.find((each) => each === chosen) ?? addresses[0]!;
  const page = `${address}/tablet/`;
  return (
    <section className={styles.offer} aria-labelledby="pairing-code">
      <div className={styles.picture}>
        <QrPicture data={`${page}#${code}`} label={words.picture(page)} />
      </div>
      <div className={styles.facts}>
        <h2 id="pairing-code" className={styles.name}>
          {words.offer}
        </h2>
        <p className={styles.code}>{code}</p>
        <p className={styles.soft}>{words.left(clockOf(left))}</p>
        <ol className={styles.steps}>
          {words.steps(page).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {addresses.length === 1 ? null : (
          <>
            <p className={styles.soft}>{words.addresses}</p>
            <Choices
              label={words.addresses}
              required
              choices={addresses.map((each) => ({
                id: each,
                label: each.replace(/^http:\/\//, ''),
              }))}
              chosen={[address]}
              onChoose={([id]) => setChosen(id ?? null)}
            />
          </>
        )}
      </div>
    </section>
  );
};

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
