import { useEffectEvent, useLayoutEffect } from 'react';
import { useApproval } from '../state/act.ts';

/** Enter is the one action of a sheet, wherever the focus is: except on a button, which answers its own. */
export const useEnter = (onEnter: () => void): void => {
  const enter = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.isComposing) return;
    // That Enter belongs to the manager's PIN.
    if (useApproval.getState().waiting !== null) return;
    if (isForItsButton(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onEnter();
  });
  // In the same breath as the sheet: whoever presses Enter when they see it means it.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => enter(event);
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
};

/** A choice that is made already has nothing left to answer. */
const isForItsButton = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button') !== null &&
  target.closest('[aria-checked=true], [aria-pressed=true]') === null;
