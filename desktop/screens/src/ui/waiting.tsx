import { useEffect, useState } from 'react';
import { useWords } from '../state/words.ts';
import styles from './waiting.module.css';
import { partWords } from './words.ts';

/** After so long a person begins to wonder whether anything is happening at all. */
const usual = 3000;

interface Props {
  readonly label?: string;
  /** Somebody has to do something first, and takes as long as they like. */
  readonly forPerson?: boolean;
}

/** Long enough to be noticed, so it says what is awaited; longer than usual, also that nothing is lost. */
export const Waiting = ({ label, forPerson = false }: Props) => {
  const words = useWords(partWords);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), usual);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.mark} aria-hidden />
      {label ?? words.loading}
      {isLong && !forPerson ? <p className={styles.longer}>{words.longer}</p> : null}
    </div>
  );
};
