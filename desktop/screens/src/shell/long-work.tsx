import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useUnanswered } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import styles from './long-work.module.css';
import { shellWords } from './words.ts';

/** What takes less is not noticed, and better not spoken of. */
const noticed = 1000;

/** Above everything, while the till is at work on a command for so long that somebody wonders: closing a long day, a till that is away. */
export const LongWork = () => {
  const words = useWords(shellWords);
  const isWorking = useUnanswered(({ count }) => count > 0);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setLong(true), noticed);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWorking]);
  return createPortal(
    <div className={styles.place} role="status" data-react-aria-top-layer="true">
      {isLong ? (
        <p className={styles.work}>
          {words.working}
          <span className={styles.bar} aria-hidden />
        </p>
      ) : null}
    </div>,
    document.body,
  );
};
