import type { ReactNode } from 'react';
import { Button as Press, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is the one action that moves the sale forward: one a screen. */
  readonly kind?: ButtonKind;
  readonly large?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export const Button = ({ kind = 'plain', large = false, wide = false, ...rest }: Props) => (
  <Press
    {...rest}
    className={classes(styles.button, styles[kind], large && styles.large, wide && styles.wide)}
  />
);

interface IconProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
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
