import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * What a screen offers first has the focus from the moment it is there: in the same breath, never later, and never
 * taken from a control that somebody uses already.
 */
export const useFirstFocus = <Control extends HTMLElement>(
  isFirst: boolean,
): RefObject<Control | null> => {
  const control = useRef<Control>(null);
  useLayoutEffect(() => {
    if (isFirst && control.current !== null && isFreeFor(control.current)) control.current.focus();
  }, []);
  return control;
};

/** Nobody uses anything, or this has just come up in a sheet that lies above what was used. */
const isFreeFor = (control: Element): boolean => {
  const used = document.activeElement;
  if (used === null || used === document.body) return true;
  const sheet = control.closest('[role="dialog"]');
  const uppermost = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return sheet !== null && sheet === uppermost && (used === sheet || !sheet.contains(used));
};
