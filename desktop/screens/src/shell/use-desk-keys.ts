import { deskActions } from '../keys/keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { goTo, goToDrawerFor, showKeySheet } from '../state/desk.ts';

/** The keys that do the same wherever somebody works. */
export const useDeskKeys = (onLock: () => void): void =>
  useKeys(deskActions, (action) => {
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
  });
