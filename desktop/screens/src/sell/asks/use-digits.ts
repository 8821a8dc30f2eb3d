import { useEffect } from 'react';
import { useTyped } from '../../scan/use-typed.ts';
import { useApproval } from '../../state/act.ts';
import { pressed, type Digits } from './entry.ts';

export interface DigitEntry {
  readonly digits: Digits;
  readonly press: (key: string) => void;
}

/** Digits by pad or keyboard alike. A field that has the focus keeps its keys. */
export const useDigits = (): DigitEntry => {
  const [digits, change] = useTyped<Digits>('');
  const press = (key: string): void => change((before) => pressed(before, key));
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // A manager's PIN is typed over this sheet and is nothing for it to hear.
      if (useApproval.getState().waiting !== null) return;
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
      if (!/^(?:[\d,.]|Backspace|Delete)$/.test(event.key)) return;
      press(event.key);
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  return { digits, press };
};
