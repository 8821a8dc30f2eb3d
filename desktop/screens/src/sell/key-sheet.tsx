import { Printer, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as Press } from 'react-aria-components';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { assignKey, forgetKeys, useKeyMap } from './key-map.ts';
import styles from './key-sheet.module.css';
import { isAssignable, keyActions, nameOf, type KeyAction } from './keys.ts';
import { KeyCap } from './parts/key-cap.tsx';
import { closeAsk } from './sale.ts';
import { sellWords } from './words.ts';

/** All keys on one page, to look at, to change, and to print and put beside the till. */
export const KeySheet = () => {
  const words = useWords(sellWords).keys;
  const parts = useWords(partWords);
  const { keys } = useKeyMap();
  const [changing, setChanging] = useState<KeyAction | null>(null);
  useEffect(() => {
    if (changing === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (
        event.key === 'Control' ||
        event.key === 'Alt' ||
        event.key === 'Shift' ||
        event.key === 'Meta'
      )
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const name = nameOf(event);
      if (isAssignable(name)) assignKey(changing, name);
      if (isAssignable(name) || event.key === 'Escape') setChanging(null);
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [changing]);
  return (
    <Sheet
      title={words.title}
      closeLabel={parts.close}
      place="side"
      onClose={closeAsk}
      footer={
        <>
          <Button onPress={forgetKeys}>
            <RotateCcw aria-hidden size={20} />
            {words.usual}
          </Button>
          <Button kind="primary" onPress={() => print()}>
            <Printer aria-hidden size={20} />
            {words.print}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      <dl className={styles.keys}>
        {keyActions.map((action) => (
          <div key={action} className={styles.row}>
            <dt>{words.names[action]}</dt>
            <dd>
              <Press className={styles.change ?? ''} onPress={() => setChanging(action)}>
                <span className="visually-hidden">{words.names[action]}: </span>
                {changing === action ? words.waiting : <KeyCap name={keys[action]} />}
              </Press>
            </dd>
          </div>
        ))}
        <Fixed name={words.enter} keyName="Enter" />
        <Fixed name={words.escape} keyName="Escape" />
        <Fixed name={words.typing} keyName="A … 9" />
      </dl>
    </Sheet>
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
