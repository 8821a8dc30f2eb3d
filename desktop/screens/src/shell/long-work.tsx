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
  const isLong = useLongWork();
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

/** Most commands are answered long before, and draw nothing. */
const useLongWork = (): boolean => {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useUnanswered.subscribe(({ count }, before) => {
      if (count > 0 === before.count > 0) return;
      clearTimeout(timer);
      if (count > 0) timer = setTimeout(() => setLong(true), noticed);
      else setLong(false);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return isLong;
};
