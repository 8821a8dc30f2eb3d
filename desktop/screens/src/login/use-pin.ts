import { useEffect } from 'react';
import { useTyped } from '../scan/use-typed.ts';
import type { PadKey } from '../ui/number-pad.tsx';

const longest = 8;

export interface PinEntry {
  readonly pin: string;
  readonly press: (key: PadKey) => void;
  readonly clear: () => void;
}

/** A PIN as it is typed, by pad or keyboard alike; Enter asks for it to be tried. */
export const usePin = (onEnter: (pin: string) => void, isListening: boolean): PinEntry => {
  const [pin, change] = useTyped('');
  const press = (key: PadKey): void => change((typed) => after(typed, key));
  useEffect(() => {
    if (!isListening) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) press(event.key as PadKey);
      else if (event.key === 'Backspace') press('back');
      else if (event.key === 'Delete') press('clear');
      else if (event.key === 'Enter' && pin !== '') onEnter(pin);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  return { pin, press, clear: () => change(() => '') };
};

const after = (typed: string, key: PadKey): string => {
  switch (key) {
    case 'back':
      return typed.slice(0, -1);
    case 'clear':
      return '';
    default:
      return (typed + key).slice(0, longest);
  }
};
