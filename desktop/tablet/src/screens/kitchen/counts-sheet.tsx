import { formatQuantity, quantity } from '@pos/kernel';
import { partWords, Sheet, usePreferences, useWords } from '@pos/screens/ui';
import type { BoardTicket } from '../../shop/kitchen.ts';
import styles from './kitchen.module.css';
import { kitchenWords } from './words.ts';

interface Props {
  readonly tickets: readonly BoardTicket[];
  readonly onClose: () => void;
}

/** What waits, added up over all tickets: ten bowls of the same are cooked in one go. */
export const CountsSheet = ({ tickets, onClose }: Props) => {
  const words = useWords(kitchenWords);
  const parts = useWords(partWords);
  const { language } = usePreferences();
  return (
    <Sheet title={words.counts} closeLabel={parts.close} onClose={onClose}>
      <p>{tickets.length === 0 ? words.none : words.countsLead}</p>
      <ul className={styles.past}>
        {[...countsOf(tickets)].map(([name, count]) => (
          <li key={name} className={styles.countLine}>
            <span>{name}</span>
            <strong>{formatQuantity(quantity(count), { locale: language })}</strong>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

const sign = { make: 1, cancel: -1, alter: 0 } as const;

const countsOf = (tickets: readonly BoardTicket[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name, change, quantity: some } of tickets.flatMap(({ lines }) => lines))
    counts.set(name, (counts.get(name) ?? 0) + sign[change] * some);
  return new Map(
    [...counts].filter(([, count]) => count > 0).toSorted(([, left], [, right]) => right - left),
  );
};
