import { useEffect, useEffectEvent } from 'react';
import { readKeyMap } from '../keys/key-map.ts';
import { actionOf, deskActions, type DeskAction } from '../keys/keys.ts';
import { goTo, goToDrawerFor, isUnderSheet, showKeySheet } from '../state/desk.ts';

/** The keys that do the same wherever somebody works. A sheet keeps them to itself. */
export const useDeskKeys = (onLock: () => void): void => {
  const act = (action: DeskAction): void => {
    switch (action) {
      case 'help':
        return showKeySheet(true);
      case 'sell':
      case 'receipts':
      case 'drawer':
      case 'settings':
        return goTo(action);
      case 'openDrawer':
        return goToDrawerFor('no-sale');
      case 'lock':
        return onLock();
    }
  };
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(readKeyMap(), event, deskActions);
    if (action === null) return;
    // Otherwise the browser would do what it does with this key.
    event.preventDefault();
    if (!isUnderSheet()) act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};
