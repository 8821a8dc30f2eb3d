import styles from './waiting.module.css';

/** Long enough to be noticed, so it says what is awaited. */
export const Waiting = ({ label }: { readonly label: string }) => (
  <div className={styles.waiting} role="status">
    <span className={styles.mark} aria-hidden />
    {label}
  </div>
);
