import { useEffect, useState } from 'react';
import { useApproval } from '../../state/act.ts';
import { takeBackEvent } from '../scan/leaks.ts';
import { pressed, type Digits } from './entry.ts';

export interface DigitEntry {
  readonly digits: Digits;
  readonly press: (key: string) => void;
}

/** Digits by pad or keyboard alike; Enter is the one action. A field that has the focus keeps its keys. */
export const useDigits = (onEnter: () => void): DigitEntry => {
  // Every state so far, so that the keys of a scanner can be undone to the last one.
  const [states, setStates] = useState<readonly Digits[]>(['']);
  const digits = states.at(-1) ?? '';
  const press = (key: string): void =>
    setStates((before) => [...before, pressed(before.at(-1) ?? '', key)]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // A manager's PIN is typed over this sheet and is nothing for it to hear.
      if (useApproval.getState().waiting !== null) return;
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter') onEnter();
      else if (/^(?:[\d,.]|Backspace|Delete)$/.test(event.key)) press(event.key);
      else return;
      event.preventDefault();
    };
    const takeBack = (event: Event): void => {
      if (!(event instanceof CustomEvent) || useApproval.getState().waiting !== null) return;
      const keys = Number(event.detail);
      event.preventDefault();
      setStates((before) => before.slice(0, Math.max(1, before.length - keys)));
    };
    addEventListener('keydown', listen);
    addEventListener(takeBackEvent, takeBack);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener(takeBackEvent, takeBack);
    };
  });
  return { digits, press };
};
