import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useTakenBack } from '../scan/use-typed.ts';
import { useApproval } from '../state/act.ts';
import { readKeyMap } from '../keys/key-map.ts';
import { actionOf, sellActions, type SellAction } from '../keys/keys.ts';
import { isUnderSheet } from '../state/desk.ts';
import { createHeldDigits } from './catalog/held-digits.ts';
import { useSale } from './sale.ts';

interface Hears {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAction: (action: SellAction) => void;
  /** Enter with nothing else to press: the one action. */
  readonly onEnter: () => void;
}

/** The keyboard of the sell screen. While a question is open, its keys belong to the question. */
export const useSellKeys = ({ field, onAction, onEnter }: Hears): void => {
  const [digits] = useState(() => createHeldDigits((typed) => typeInto(field.current, typed)));
  useTakenBack(digits.drop);
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isAsking()) return;
    const isFree = !isEditable(event.target) || isEmpty(event.target, field.current);
    if (isDigit(event) && isFree) {
      event.preventDefault();
      digits.hold(event.key);
      return;
    }
    if (digits.release() && event.key === 'Enter') {
      event.preventDefault();
      return;
    }
    const action = actionOf(readKeyMap(), event, sellActions);
    const isTyping = isEditable(event.target) && event.target !== field.current;
    if (action !== null && !isTyping) {
      event.preventDefault();
      onAction(action);
    } else if (
      event.key === 'Enter' &&
      (event.target === document.body || event.target === field.current)
    ) {
      event.preventDefault();
      if (!event.repeat) onEnter();
    } else if (isText(event) && !isEditable(event.target)) {
      // The character itself follows the focus: the browser puts it where the focus is now.
      field.current?.focus();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
      digits.drop();
    };
  }, []);
};

const isAsking = (): boolean =>
  useSale.getState().ask !== null || useApproval.getState().waiting !== null || isUnderSheet();

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const isEmpty = (target: EventTarget | null, field: HTMLInputElement | null): boolean =>
  field !== null && target === field && field.value === '';

/** The field hears of it as of any other typing. */
const typeInto = (field: HTMLInputElement | null, typed: string): void => {
  if (field === null || isAsking()) return;
  field.focus();
  field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const isText = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;

const isDigit = (event: KeyboardEvent): boolean => isText(event) && /^\d$/.test(event.key);
