import { useEffect, useState } from 'react';
import { useWords } from '../state/words.ts';
import { KeyCap } from './key-cap.tsx';
import { assignKey, useKeyMap } from './key-map.ts';
import { Press } from '../ui/press.tsx';
import styles from './key-table.module.css';
import {
  deskActions,
  drawerActions,
  nameOf,
  payActions,
  receiptActions,
  sellActions,
  type Assigned,
  type KeyAction,
} from './keys.ts';
import { keyWords } from './words.ts';

/** The key that was pressed last for an action, and what came of it. */
interface Tried {
  readonly name: string;
  readonly assigned: Assigned;
}

/** Every key and what it does; a tap and another key change it. */
export const KeyTable = () => {
  const words = useWords(keyWords);
  const { keys } = useKeyMap();
  const [changing, setChanging] = useState<KeyAction | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const told = ({ name, assigned }: Tried): string | null => {
    if (assigned.ok) return null;
    return assigned.why === 'taken'
      ? words.taken(name, words.names[assigned.by])
      : words.reserved(name);
  };
  useEffect(() => {
    if (changing === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (/^(?:Control|Alt|Shift|Meta)$/.test(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setChanging(null);
      if (event.key !== 'Escape')
        setTried({ name: nameOf(event), assigned: assignKey(changing, nameOf(event)) });
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [changing]);
  const row = (action: KeyAction) => (
    <div key={action} className={styles.row}>
      <dt>{words.names[action]}</dt>
      <dd>
        <Press
          className={styles.change}
          onPress={() => {
            setTried(null);
            setChanging(action);
          }}
        >
          <span className="visually-hidden">{words.names[action]}: </span>
          {changing === action ? words.waiting : <KeyCap name={keys[action]} />}
        </Press>
      </dd>
    </div>
  );
  const group = (name: string, actions: readonly KeyAction[]) => (
    <>
      <h3 className={styles.group}>{name}</h3>
      <dl className={styles.keys}>{actions.map(row)}</dl>
    </>
  );
  return (
    <div className={styles.table}>
      <p className={styles.lead}>{words.lead}</p>
      <p className={styles.problem} role="status">
        {tried === null ? null : told(tried)}
      </p>
      <h3 className={styles.group}>{words.selling}</h3>
      <dl className={styles.keys}>
        {sellActions.map(row)}
        <Fixed name={words.enter} keyName="Enter" />
        <Fixed name={words.escape} keyName="Escape" />
        <Fixed name={words.typing} keyName="A … 9" />
      </dl>
      {group(words.paying, payActions)}
      {group(words.receipts, receiptActions)}
      {group(words.drawer, drawerActions)}
      {group(words.anywhere, deskActions)}
    </div>
  );
};

const Fixed = ({ name, keyName }: { readonly name: string; readonly keyName: string }) => (
  <div className={styles.row}>
    <dt>{name}</dt>
    <dd className={styles.fixed}>
      <KeyCap name={keyName} />
    </dd>
  </div>
);
