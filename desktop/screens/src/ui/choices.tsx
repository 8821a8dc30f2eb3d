import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './choices.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What it costs, or anything else worth knowing before choosing. */
  readonly detail?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** More than one at a time. */
  readonly several?: boolean;
  /** One is always chosen. */
  readonly required?: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** A few things to choose from, all in sight. */
export const Choices = ({
  label,
  choices,
  chosen,
  several = false,
  required = false,
  onChoose,
}: Props) => (
  <ToggleButtonGroup
    className={styles.choices ?? ''}
    aria-label={label}
    selectionMode={several ? 'multiple' : 'single'}
    disallowEmptySelection={required}
    selectedKeys={chosen}
    onSelectionChange={(keys) => onChoose([...keys].map(String))}
  >
    {choices.map(({ id, label: name, detail }) => (
      <ToggleButton key={id} id={id} className={styles.choice ?? ''}>
        <span>{name}</span>
        {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
