import { Button, partWords, Sheet, TillAddress, tillAt, useWords } from '@pos/screens/ui';
import { useState } from 'react';
import type { Tablet } from '../tablet.ts';
import styles from './connection-sheet.module.css';
import { tabletWords } from './words.ts';

interface Props {
  readonly tablet: Tablet;
  readonly onClose: () => void;
}

/** What the strip means, and how a till is named that nobody has found. */
export const ConnectionSheet = ({ tablet, onClose }: Props) => {
  const words = useWords(tabletWords).connection;
  const parts = useWords(partWords);
  const [address, setAddress] = useState('');
  const url = tillAt(address);
  const facts = tablet.reach().isFull ? words.fullFacts : words.facts;
  return (
    <Sheet title={words.title} closeLabel={parts.close} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (url === null) return;
          tablet.addTill(url);
          onClose();
        }}
      >
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <TillAddress label={words.address} value={address} onChange={setAddress} />
        <Button type="submit" large wide isDisabled={url === null}>
          {words.add}
        </Button>
      </form>
    </Sheet>
  );
};
