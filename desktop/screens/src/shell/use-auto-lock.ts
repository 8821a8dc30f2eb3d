import { useEffect } from 'react';

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls when nobody has touched the screen for so many minutes; `0` is never. */
export const useAutoLock = (minutes: number, onIdle: () => void): void => {
  useEffect(() => {
    if (minutes <= 0) return undefined;
    let timer = setTimeout(onIdle, minutes * 60_000);
    const stay = (): void => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, minutes * 60_000);
    };
    for (const sign of signsOfLife) addEventListener(sign, stay, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) removeEventListener(sign, stay, { capture: true });
    };
  }, [minutes, onIdle]);
};
