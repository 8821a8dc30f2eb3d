import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { useFirstFocus } from './first-focus.ts';
import { Press, type PressProps } from './press.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Props extends Omit<PressProps, 'className' | 'style' | 'ref'> {
  /** `primary` is the one action that moves the sale forward: one a screen. */
  readonly kind?: ButtonKind;
  readonly large?: boolean;
  readonly wide?: boolean;
  /** What its screen offers first. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

export const Button = ({
  kind = 'plain',
  large = false,
  wide = false,
  first = false,
  ...rest
}: Props) => {
  const control = useFirstFocus<HTMLButtonElement>(first);
  return (
    <Press
      {...rest}
      ref={control}
      className={classes(styles.button, styles[kind], large && styles.large, wide && styles.wide)}
    />
  );
};

interface IconProps extends Omit<PressProps, 'className' | 'style'> {
  /** What it does, for people who cannot see the picture. */
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
}

export const IconButton = ({ label, kind = 'quiet', ...rest }: IconProps) => (
  <Press
    {...rest}
    aria-label={label}
    className={classes(styles.button, styles[kind], styles.icon)}
  />
);
