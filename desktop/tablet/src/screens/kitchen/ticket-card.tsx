import { formatQuantity, parseInstant, type Instant } from '@pos/kernel';
import { classes, Press, useWords, usePreferences } from '@pos/screens/ui';
import { AlarmClock, Check, Clock } from 'lucide-react';
import type { BoardTicket } from '../../shop/kitchen.ts';
import styles from './kitchen.module.css';
import { kitchenWords } from './words.ts';

/** Minutes after which a guest notices, and after which they ask. */
const slowAfter = 10;
const lateAfter = 20;

interface Props {
  readonly ticket: BoardTicket;
  /** On the board, from the left: the key that bumps it. */
  readonly place: number;
  readonly now: Instant;
  readonly onBump: () => void;
}

export const TicketCard = ({ ticket: { label, at, lines }, place, now, onBump }: Props) => {
  const words = useWords(kitchenWords);
  const { language } = usePreferences();
  const told = parseInstant(at);
  const minutes = told === null ? 0 : Math.max(0, Math.floor((now - told) / 60_000));
  const name = label ?? words.unnamed;
  const isLate = minutes >= lateAfter;
  const isSlow = !isLate && minutes >= slowAfter;
  return (
    <li className={classes(styles.ticket, isLate && styles.late, isSlow && styles.slow)}>
      <header className={styles.ticketHead}>
        <h2>{name}</h2>
        <p className={styles.age}>
          {isLate ? <AlarmClock aria-hidden size={22} /> : <Clock aria-hidden size={22} />}
          {words.ago(minutes)}
          {isLate ? ` · ${words.late}` : isSlow ? ` · ${words.slow}` : ''}
        </p>
      </header>
      <ul className={styles.lines}>
        {lines.map(({ line, nth, change, quantity, name: what, modifiers, note }) => (
          <li key={`${line}/${nth}`} className={styles.line}>
            {change === 'make' ? null : (
              <strong className={styles.change}>
                {change === 'cancel' ? words.cancel : words.alter}
              </strong>
            )}
            <span className={change === 'cancel' ? styles.off : undefined}>
              <strong className={styles.count}>
                {formatQuantity(quantity, { locale: language })} ×
              </strong>{' '}
              {what}
            </span>
            {modifiers.length === 0 ? null : (
              <span className={styles.detail}>
                {modifiers.map((modifier) => modifier.name).join(', ')}
              </span>
            )}
            {note === null ? null : <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ul>
      <Press
        className={styles.bump ?? ''}
        aria-label={words.doneOf(name)}
        aria-keyshortcuts={place < 9 ? String(place + 1) : undefined}
        onPress={onBump}
      >
        <Check aria-hidden size={28} /> {words.done}
      </Press>
    </li>
  );
};
