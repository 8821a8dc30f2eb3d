import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './field.module.css';
import { useFirstFocus } from './first-focus.ts';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children' | 'autoFocus'> {
  readonly label: string;
  /** An example of what may be written; never the only place that says what the field is for. */
  readonly hint?: string;
  /** What is wrong with what was written. */
  readonly problem?: string | null;
  readonly after?: ReactNode;
  /** What its screen offers first. */
  readonly first?: boolean;
}

/** One line of text with its label above it. */
export const Field = ({ label, hint, problem = null, after, first = false, ...rest }: Props) => {
  const control = useFirstFocus<HTMLInputElement>(first);
  return (
    <TextField {...rest} isInvalid={problem !== null} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.row}>
        <Input ref={control} className={styles.input ?? ''} placeholder={hint} autoComplete="off" />
        {after}
      </div>
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  );
};
