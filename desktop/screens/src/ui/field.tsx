import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './field.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** An example of what may be written; never the only place that says what the field is for. */
  readonly hint?: string;
  /** What is wrong with what was written. */
  readonly problem?: string | null;
  readonly after?: ReactNode;
}

/** One line of text with its label above it. */
export const Field = ({ label, hint, problem = null, after, ...rest }: Props) => (
  <TextField {...rest} isInvalid={problem !== null} className={styles.field ?? ''}>
    <Label className={styles.label ?? ''}>{label}</Label>
    <div className={styles.row}>
      <Input className={styles.input ?? ''} placeholder={hint} autoComplete="off" />
      {after}
    </div>
    <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
  </TextField>
);
