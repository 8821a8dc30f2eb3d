import { letterheadOf, receipt } from '@pos/documents';
import { useEffect, useMemo } from 'react';
import { sinceOpened } from '../../state/clock.ts';
import { useLogin } from '../../state/login.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { Paper } from '../../ui/paper.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { createBurstGuard } from '../burst.ts';
import { payWords } from '../words.ts';
import styles from './paid.module.css';
import { Handed } from './handed.tsx';
import type { Settlement } from './settlement.ts';

interface Props {
  readonly settlement: Settlement;
  readonly onNext: () => void;
}

/** The change in figures one reads from two metres, the number, the paper; then the next customer. */
export const Paid = ({ settlement, onNext }: Props) => {
  const words = useWords(payWords).paid;
  const language = usePreferences((state) => state.language);
  const { login } = useLogin();
  const store = useData('store', {});
  const next = useNext(onNext);
  const { order, settled, taken } = settlement;
  const { currency, training } = order;
  const paper =
    store?.setUp === true
      ? receipt(
          {
            settled,
            taken,
            added: order.lines,
            label: order.label,
            buyer: order.buyer,
            lookUp: null,
            language,
            currency,
            cashier: login?.staff.name ?? null,
            copy: 0,
            training,
          },
          letterheadOf(store.store),
        )
      : null;
  return (
    <Sheet
      title={words.title}
      place="side"
      closeLabel={words.next}
      onClose={next}
      footer={
        <Button kind="primary" large wide onPress={next}>
          {words.next} <kbd className={styles.key}>Enter</kbd>
        </Button>
      }
    >
      <div className={styles.paid}>
        <Handed settlement={settlement} />
        <p className={styles.number}>
          {words.receipt} <strong>{settled.number.text}</strong>
        </p>
        {taken.some(({ state }) => state === 'unverified') ? (
          <p className={styles.caution}>{words.unverified}</p>
        ) : null}
        {training ? <p className={styles.caution}>{words.training}</p> : null}
        {paper === null ? null : (
          <Paper document={paper} label={words.paper(settled.number.text)} />
        )}
      </div>
    </Sheet>
  );
};

/** Enter goes on, but not the Enter that settled: it may come in a burst, and the change has to be seen. */
const useNext = (onNext: () => void): (() => void) => {
  const { isNewPress } = useMemo(() => createBurstGuard(sinceOpened, true), []);
  const next = (): void => {
    if (isNewPress()) onNext();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) next();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  });
  return next;
};
