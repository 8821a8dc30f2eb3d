import type { FoundPrinter, PrintersView } from '@pos/api';
import { CircleCheck, Plus, Printer } from 'lucide-react';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './devices.module.css';
import { placeOf } from './printer/place.ts';
import { printerWords } from './printer/words.ts';
import { devicesWords } from './words.ts';

interface Props {
  readonly nearby: NonNullable<PrintersView['nearby']>;
  readonly system: PrintersView['system'];
  readonly onAdd: (found: FoundPrinter) => void;
}

/** What was found when somebody looked, and what to do when it is not there. */
export const Nearby = ({ nearby: { isLooking, found }, system, onAdd }: Props) => {
  const words = useWords(devicesWords);
  const about = useWords(printerWords);
  return (
    <section className={styles.card} aria-labelledby="nearby">
      <h2 id="nearby" className={styles.name}>
        {words.nearby}
      </h2>
      {isLooking ? <Waiting label={words.looking} /> : null}
      {found.length === 0 ? null : (
        <ul className={styles.found}>
          {found.map((each) => {
            const place = placeOf(each.connection, about);
            return (
              <li key={place} className={styles.foundOne}>
                <Printer aria-hidden size={20} />
                <span className={styles.grow}>
                  <strong>{each.label ?? words.unnamed}</strong>
                  <span className={styles.soft}>{place}</span>
                </span>
                {each.printer === null ? (
                  <Button aria-label={`${words.add}: ${place}`} onPress={() => onAdd(each)}>
                    <Plus aria-hidden size={20} /> {words.add}
                  </Button>
                ) : (
                  <span className={styles.soft}>
                    <CircleCheck aria-hidden size={18} /> {words.added}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isLooking ? null : (
        <div className={styles.help}>
          <p>{found.length === 0 ? words.nothingFound : words.notInList}</p>
          <ul>
            {words.notFoundHelp[system].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
