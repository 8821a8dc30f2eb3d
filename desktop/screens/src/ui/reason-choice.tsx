import { useId, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './reason-choice.module.css';

interface Props {
  readonly label: string;
  /** The usual ones, to tap. */
  readonly reasons: readonly string[];
  /** What stands over the field for words of one's own. */
  readonly other: string;
  /** The reason as it stands; empty while there is none. */
  readonly onChange: (reason: string) => void;
}

const longest = 200;

/** Why something is undone: a usual reason by touch, or a reason in words. The last that was touched counts. */
export const ReasonChoice = ({ label, reasons, other, onChange }: Props) => {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  return (
    <div className={styles.choice}>
      <p id={`${id}-label`}>{label}</p>
      <ToggleButtonGroup
        className={styles.chips}
        selectionMode="single"
        aria-labelledby={`${id}-label`}
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const reason = reasons.find((each) => keys.has(each)) ?? null;
          setChosen(reason);
          setTyped('');
          onChange(reason ?? '');
        }}
      >
        {reasons.map((reason) => (
          <ToggleButton key={reason} id={reason} className={styles.chip}>
            {reason}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <label className={styles.other} htmlFor={`${id}-other`}>
        {other}
      </label>
      <input
        id={`${id}-other`}
        className={styles.input}
        maxLength={longest}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(null);
          onChange(target.value.trim());
        }}
      />
    </div>
  );
};
