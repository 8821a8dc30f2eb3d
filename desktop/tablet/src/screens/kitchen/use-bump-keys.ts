import { useEffect, useRef } from 'react';

/** A bump bar is a keyboard: its keys 1 to 9 stand for the tickets from the left. */
export const useBumpKeys = (isOpen: boolean, bump: (place: number) => void): void => {
  const latest = useRef(bump);
  useEffect(() => {
    latest.current = bump;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = ({ key, repeat }: KeyboardEvent): void => {
      if (!repeat && /^[1-9]$/.test(key)) latest.current(Number(key) - 1);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isOpen]);
};
