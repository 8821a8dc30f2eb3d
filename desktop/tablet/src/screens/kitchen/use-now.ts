import { instant, type Instant } from '@pos/kernel';
import { useEffect, useState } from 'react';
import { clock } from '../../clock.ts';

const every = 10_000;

/** The time, told again often enough for a board of minutes. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(() => instant(clock.wall()));
  useEffect(() => {
    const ticking = setInterval(() => setNow(instant(clock.wall())), every);
    return () => clearInterval(ticking);
  }, []);
  return now;
};
