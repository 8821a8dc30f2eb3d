import { instant, type Instant } from '@pos/kernel';
import { useEffect, useState } from 'react';

const now = (): Instant => instant(Date.now());

/** The device's clock, looked at every few seconds: good for showing the minute, for nothing else. */
export const useNow = (): Instant => {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return moment;
};
