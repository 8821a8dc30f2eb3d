import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PlaceName } from '../state/desk.ts';
import styles from './place-bar.module.css';

interface Props {
  readonly place: PlaceName;
  readonly icons: Readonly<Record<PlaceName, LucideIcon>>;
  readonly words: Readonly<Record<PlaceName, string>> & { readonly label: string };
  readonly onGo: (place: PlaceName) => void;
}

const places: readonly PlaceName[] = ['sell', 'receipts', 'drawer', 'settings'];

export const PlaceBar = ({ place, icons, words, onGo }: Props) => (
  <nav className={styles.bar} aria-label={words.label}>
    <ToggleButtonGroup
      className={styles.group}
      orientation="vertical"
      selectionMode="single"
      disallowEmptySelection
      aria-label={words.label}
      selectedKeys={[place]}
      onSelectionChange={(keys) => {
        const chosen = places.find((name) => keys.has(name));
        if (chosen) onGo(chosen);
      }}
    >
      {places.map((name) => {
        const Icon = icons[name];
        return (
          <ToggleButton key={name} id={name} className={styles.place}>
            <Icon aria-hidden size={24} />
            <span>{words[name]}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  </nav>
);
