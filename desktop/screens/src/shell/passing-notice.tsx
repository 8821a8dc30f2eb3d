import { CircleAlert, Info } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { classes } from '../ui/classes.ts';
import { tell, useNotice } from '../state/notice.ts';
import { usePreferences } from '../state/preferences.ts';
import styles from './passing-notice.module.css';

const readingTime = 6000;

/** A word in passing, above every question; `top-layer` keeps it audible while a sheet is open. */
export const PassingNotice = () => {
  const notice = useNotice(({ notice: told }) => told);
  const language = usePreferences((preferences) => preferences.language);
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
            <>
              <CircleAlert aria-hidden size={22} />
              <span>
                {notice.inEach[language].text} {notice.inEach[language].dataSafe}
              </span>
            </>
          ) : (
            <>
              <Info aria-hidden size={22} />
              {notice.inEach[language]}
            </>
          )}
        </p>
      )}
    </div>,
    document.body,
  );
};
