import { useEffect, useRef } from 'react';
import { readKeyMap } from '../keys/key-map.ts';
import { actionOf, payActions } from '../keys/keys.ts';
import { useApproval } from '../state/act.ts';
import type { PadKey } from '../ui/number-pad.tsx';
import type { PayKey } from './typed-ahead.ts';

interface Listening {
  /** Nobody else is being asked. */
  readonly isListening: boolean;
  /** No field takes anything now: its digits are for what comes next. */
  readonly isSending: boolean;
}

/**
 * Keys while paying. Digits belong to the amount wherever the focus is, except in a field of their own; Enter is the
 * one action, except on a button that was walked to with Tab. Nothing is heard while a manager is asked.
 */
export const usePayKeys = (
  { isListening, isSending }: Listening,
  onKey: (key: PayKey) => void,
): void => {
  const isAsked = useApproval(({ waiting }) => waiting !== null);
  const walked = useRef(false);
  useEffect(() => {
    if (!isListening || isAsked) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Tab' || event.key.startsWith('Arrow')) walked.current = true;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Enter' && walked.current && target?.closest('button')) return;
      if (!answer(event, Boolean(target?.closest('input, textarea')))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const answer = (event: KeyboardEvent, isInField: boolean): boolean => {
      const { key, repeat, ctrlKey, altKey, metaKey } = event;
      const method = actionOf(readKeyMap(), event, payActions);
      if (method !== null) onKey({ is: 'method', method });
      if (method !== null) return true;
      if (ctrlKey || altKey || metaKey) return false;
      if (key === 'Enter') {
        if (!repeat) onKey({ is: 'enter' });
        return true;
      }
      const pad = isInField && !isSending ? undefined : padKeyOf(key);
      if (pad) onKey({ is: 'pad', key: pad });
      return pad !== undefined;
    };
    const forget = (): void => {
      walked.current = false;
    };
    // Before any button hears it: a tapped amount keeps the focus, and Enter must not tap it again.
    addEventListener('keydown', listen, true);
    addEventListener('pointerdown', forget, true);
    return () => {
      removeEventListener('keydown', listen, true);
      removeEventListener('pointerdown', forget, true);
    };
  });
};

const padKeyOf = (key: string): PadKey | undefined => {
  if (key === 'Backspace') return 'back';
  if (key === 'Delete') return 'clear';
  return digits.find((digit) => digit === key);
};

const digits: readonly PadKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
