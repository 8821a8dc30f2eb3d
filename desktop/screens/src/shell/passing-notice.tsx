import { CircleAlert, Info } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { classes } from '../ui/classes.ts';
import { tell, useNotice } from '../state/notice.ts';
import styles from './passing-notice.module.css';

const readingTime = 6000;

/** A word in passing, above every question; `top-layer` keeps it audible while a sheet is open. */
export const PassingNotice = () => {
  const notice = useNotice(({ notice: told }) => told);
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => tell(null), readingTime);
    return () => clearTimeout(timer);
  }, [notice]);
  return createPortal(
    <div className={styles.place} role="status" data-react-aria-top-layer="true">
      {notice === null ? null : (
        <p className={classes(styles.notice, styles[notice.tone])}>
          {notice.tone === 'danger' ? (
            <CircleAlert aria-hidden size={22} />
          ) : (
            <Info aria-hidden size={22} />
          )}
          {notice.text}
        </p>
      )}
    </div>,
    document.body,
  );
};
