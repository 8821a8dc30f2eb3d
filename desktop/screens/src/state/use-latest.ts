import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as the screen stands, that does what the latest one would: it draws nothing again. */
export const useLatest = <Arguments extends readonly unknown[]>(
  latest: (...given: Arguments) => void,
): ((...given: Arguments) => void) => {
  const kept = useRef(latest);
  useLayoutEffect(() => {
    kept.current = latest;
  });
  return useCallback((...given: Arguments) => kept.current(...given), []);
};
