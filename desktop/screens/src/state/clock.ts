import { instant, type Instant } from '@pos/kernel';
import { useEffect, useState } from 'react';

export const now = (): Instant => instant(Date.now());

/** Milliseconds since the page was opened: for telling one press from the next, not for any hour of the day. */
export const sinceOpened = (): number => performance.now();

/** The device's clock, looked at every few seconds: good for showing the minute, for nothing else. */
export const useNow = (): Instant => {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return moment;
};
