import { useWords } from '../state/words.ts';
import { classes } from '../ui/classes.ts';
import styles from './pin-dots.module.css';
import { loginWords } from './words.ts';

/** Four dots stand for the shortest PIN; a longer one adds its own. */
export const leastDigits = 4;

export const PinDots = ({ typed }: { readonly typed: number }) => {
  const words = useWords(loginWords);
  return (
    <div className={styles.dots} role="img" aria-label={words.pin(typed)}>
      {Array.from({ length: Math.max(leastDigits, typed) }, (_, index) => (
        <span key={index} className={classes(styles.dot, index < typed && styles.filled)} />
      ))}
    </div>
  );
};
