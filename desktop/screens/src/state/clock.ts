import { instant, timeZone, type Instant, type TimeZone } from '@pos/kernel';
import { useEffect, useState } from 'react';

export const now = (): Instant => instant(Date.now());

/** Milliseconds since the page was opened: for telling one press from the next, not for any hour of the day. */
export const sinceOpened = (): number => performance.now();

/** Where the device believes to be; where the shop is, is known once somebody has logged in. */
export const deviceZone = (): TimeZone =>
  timeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The device's clock, looked at every few seconds: good for showing the minute, for nothing else. */
export const useNow = (): Instant => {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return moment;
};
