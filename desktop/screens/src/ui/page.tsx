import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';

interface Props {
  /** The id of its heading. */
  readonly heading: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page of a place: no wider than one reads, and scrolled by itself. */
export const Page = ({ heading, narrow = false, children }: Props) => (
  <section className={classes(styles.page, narrow && styles.narrow)} aria-labelledby={heading}>
    {children}
  </section>
);
