import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface CardProps {
  readonly name: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One thing that can be set. */
export const Card = ({ name, lead, children }: CardProps) => (
  <section className={styles.card}>
    <h2 className={styles.name}>{name}</h2>
    {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
    {children}
  </section>
);
