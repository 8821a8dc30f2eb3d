import { useEffect, useEffectEvent } from 'react';
import { isUnderSheet } from '../state/desk.ts';
import { readKeyMap } from './key-map.ts';
import { actionOf, type KeyAction } from './keys.ts';

/** The keys of these actions, for as long as the screen stands. A sheet keeps them to itself. */
export const useKeys = <Action extends KeyAction>(
  actions: readonly Action[],
  onAction: (action: Action) => void,
): void => {
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(readKeyMap(), event, actions);
    if (action === null) return;
    // Otherwise the browser would do what it does with this key.
    event.preventDefault();
    if (!isUnderSheet()) onAction(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};
