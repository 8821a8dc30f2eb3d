import { Button as Press, Input, Label, TextField } from 'react-aria-components';
import { classes } from '../ui/classes.ts';
import styles from './reason-field.module.css';

interface Props {
  readonly label: string;
  readonly usual: readonly string[];
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why the drawer is opened: a usual reason by one tap, any other in words. */
export const ReasonField = ({ label, usual, reason, onChange }: Props) => (
  <div className={styles.reason}>
    <TextField className={styles.field} value={reason} maxLength={300} onChange={onChange}>
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input} autoComplete="off" />
    </TextField>
    <ul className={styles.usual}>
      {usual.map((words) => (
        <li key={words}>
          <Press
            className={classes(styles.chip, reason === words && styles.chosen)}
            aria-pressed={reason === words}
            onPress={() => onChange(words)}
          >
            {words}
          </Press>
        </li>
      ))}
    </ul>
  </div>
);
