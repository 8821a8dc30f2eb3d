import { useEffect, useReducer } from 'react';
import type { Tablet } from '../tablet.ts';

/** Draws again whenever the tablet has learned something. */
export const useTablet = (tablet: Tablet): void => {
  const [, again] = useReducer((times: number) => times + 1, 0);
  useEffect(() => tablet.onChange(again), [tablet]);
};
