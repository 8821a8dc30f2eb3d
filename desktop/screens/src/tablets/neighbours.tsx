import type { NeighbourTill } from '@pos/api';
import { Plus, Store, Trash2, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useData } from '../state/till.ts';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { NeighbourSheet } from './neighbour-sheet.tsx';
import { neighbourWords } from './neighbour-words.ts';
import styles from './tablets.module.css';
import { useTimeOf } from './use-time-of.ts';

const withoutScheme = (address: string): string => address.replace(/^http:\/\//, '');

/** The other tills of the shop: those that were found by themselves, and those that somebody typed. */
export const Neighbours = ({ addresses }: { readonly addresses: readonly string[] }) => {
  const words = useWords(neighbourWords);
  const view = useData('neighbours', {});
  const sync = useData('sync', {});
  const [isAdding, setAdding] = useState(false);
  if (view === undefined || sync === undefined) return null;
  const { neighbours } = view;
  return (
    <section className={styles.card} aria-labelledby="neighbours">
      <header className={styles.head}>
        <div>
          <h2 id="neighbours" className={styles.name}>
            {words.title}
          </h2>
          <p className={styles.soft}>{sync.server === null ? words.unpaired : words.lead}</p>
          {addresses.length === 0 ? null : (
            <p className={styles.soft}>{words.own(addresses.map(withoutScheme).join(', '))}</p>
          )}
        </div>
        <Button onPress={() => setAdding(true)}>
          <Plus aria-hidden size={20} /> {words.add}
        </Button>
      </header>
      {neighbours.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul className={styles.list}>
          {neighbours.map((neighbour) => (
            <Row key={neighbour.address} neighbour={neighbour} />
          ))}
        </ul>
      )}
      {isAdding ? <NeighbourSheet onClose={() => setAdding(false)} /> : null}
    </section>
  );
};

const Row = ({ neighbour }: { readonly neighbour: NeighbourTill }) => {
  const words = useWords(neighbourWords);
  const { send, refusal, isSending } = useSend();
  const { address, isTyped, state } = neighbour;
  const shown = withoutScheme(address);
  const isInTouch = state === 'in-touch';
  return (
    <li className={styles.row} aria-label={shown}>
      <Store aria-hidden size={24} />
      <span className={styles.grow}>
        <strong>{neighbour.name ?? words.unknown}</strong>
        <span className={styles.soft}>{shown}</span>
        <span className={classes(styles.seen, isInTouch && styles.safe)}>
          {isInTouch ? <Wifi aria-hidden size={16} /> : <WifiOff aria-hidden size={16} />}
          <Seen neighbour={neighbour} />
        </span>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </span>
      {isTyped ? (
        <Button
          aria-label={`${words.remove}: ${shown}`}
          isPending={isSending}
          onPress={() => void send({ type: 'RemoveNeighbour', address })}
        >
          <Trash2 aria-hidden size={18} /> {words.remove}
        </Button>
      ) : null}
    </li>
  );
};

const Seen = ({ neighbour }: { readonly neighbour: NeighbourTill }) => {
  const words = useWords(neighbourWords);
  const last = useTimeOf(neighbour.lastContact);
  switch (neighbour.state) {
    case 'in-touch':
      return words.inTouch;
    case 'not-paired':
      return words.notPaired;
    case 'refused':
      return words.refused(neighbour.refusal ?? '');
    case 'never-connected':
    case 'away':
    case 'stuck':
      return last === null ? words.neverSeen : words.lastSeen(last);
  }
};
