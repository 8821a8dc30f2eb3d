import { useRef, type FocusEvent } from 'react';

/**
 * Around a group of buttons that scrolls. react-aria gives the focus back to whichever of them had it last, and the
 * browser scrolls there: under a finger that has just come down on another one, whose tap is then lost. Whoever uses
 * the keyboard is still led back.
 */
export const useTappedFocus = () => {
  const isTapping = useRef(false);
  return {
    onPointerDownCapture: () => {
      isTapping.current = true;
      const typing = (): void => {
        isTapping.current = false;
      };
      addEventListener('keydown', typing, { capture: true, once: true });
    },
    onFocusCapture: (event: FocusEvent) => {
      if (isTapping.current) event.stopPropagation();
    },
  };
};
