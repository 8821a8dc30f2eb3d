import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly lead: string;
  /** It is the whole screen, so its title is the page's. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}

/** Nothing here yet: says why, and what brings something. */
export const Empty = ({ icon: Icon, title, lead, isPage = false, children }: Props) => (
  <div className={styles.empty}>
    <span className={styles.mark}>
      <Icon aria-hidden size={32} strokeWidth={1.6} />
    </span>
    {isPage ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
    <p className={styles.lead}>{lead}</p>
    {children}
  </div>
);
