import { Label, TextArea as Lines, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './field.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string;
}

/** A few lines of text with their label above them. */
export const TextArea = ({ label, hint, ...rest }: Props) => (
  <TextField {...rest} className={styles.field ?? ''}>
    <Label className={styles.label ?? ''}>{label}</Label>
    <Lines className={styles.lines ?? ''} placeholder={hint} rows={3} />
  </TextField>
);
