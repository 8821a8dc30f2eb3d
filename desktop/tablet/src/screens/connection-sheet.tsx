import { Button, Field, partWords, Sheet, useWords } from '@pos/screens/ui';
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
          {words.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <Field
          label={words.address}
          hint="192.168.1.9:4100"
          value={address}
          maxLength={200}
          inputMode="url"
          spellCheck="false"
          onChange={setAddress}
        />
        <Button type="submit" large wide isDisabled={url === null}>
          {words.add}
        </Button>
      </form>
    </Sheet>
  );
};

/** As a person types it: with or without what stands before and after. */
const tillAt = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  return text !== '' && URL.canParse(address) ? new URL(address).origin : null;
};
