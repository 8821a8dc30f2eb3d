import './hovering.ts';
import type { ComponentProps, KeyboardEvent, MouseEvent } from 'react';

export interface PressProps extends Omit<
  ComponentProps<'button'>,
  | 'type'
  | 'style'
  | 'disabled'
  | 'aria-disabled'
  | 'autoFocus'
  | 'onClick'
  | 'onKeyDown'
  | 'onMouseDown'
> {
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** What it does is being done: it keeps the focus, and does nothing more until then. */
  readonly isPending?: boolean;
  /** A pointer that presses it leaves the focus where it is. */
  readonly leavesFocus?: boolean;
  /** `--colour`, where what is pressed has one of its own. */
  readonly style?: object;
}

/**
 * A button without a look of its own. The browser presses it alike by pointer, touch and key, which costs nothing: there
 * are dozens on a screen, and a scan draws many of them anew.
 */
export const Press = ({
  type = 'button',
  onPress,
  isDisabled,
  isPending = false,
  leavesFocus = false,
  ...rest
}: PressProps) => (
  <button
    {...rest}
    type={type}
    disabled={isDisabled}
    aria-disabled={isPending || undefined}
    onClick={() => {
      if (!isPending) onPress?.();
    }}
    onKeyDown={pressOnce}
    onMouseDown={leavesFocus ? keepFocus : undefined}
  />
);

/** Whoever holds Enter down wants it once. */
const pressOnce = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

const keepFocus = (event: MouseEvent): void => event.preventDefault();
