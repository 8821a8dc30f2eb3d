import { money, type Money } from '@pos/kernel';
import { useEffect } from 'react';
import { useTyped } from '../scan/use-typed.ts';
import type { PadKey } from '../ui/number-pad.tsx';

/** More than any drawer holds is a typing slip; the till refuses it too. */
const longest = 11;

export interface AmountEntry {
  readonly amount: Money;
  readonly press: (key: PadKey) => void;
}

/** An amount in the smallest unit of its currency, typed on the pad or on the keyboard from wherever no text is being written. */
export const useAmount = (isListening: boolean): AmountEntry => {
  const [digits, change] = useTyped('');
  const amount = money(Number(digits));
  const press = (key: PadKey): void => change((typed) => after(typed, key));
  useEffect(() => {
    if (!isListening) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isWriting(event.target)) return;
      else if (/^\d$/.test(event.key)) press(event.key as PadKey);
      else if (event.key === 'Backspace') press('back');
      else if (event.key === 'Delete') press('clear');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  return { amount, press };
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const after = (typed: string, key: PadKey): string => {
  switch (key) {
    case 'back':
      return typed.slice(0, -1);
    case 'clear':
      return '';
    default:
      return (typed + key).replace(/^0+/, '').slice(0, longest);
  }
};
