import type { LucideIcon } from 'lucide-react';
import styles from './blank.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do about it. */
  readonly lead: string;
}

/** Nothing to show, and what to do next. */
export const Blank = ({ icon: Icon, title, lead }: Props) => (
  <div className={styles.blank} role="status">
    <Icon aria-hidden size={40} strokeWidth={1.5} />
    <p className={styles.title}>{title}</p>
    <p>{lead}</p>
  </div>
);
