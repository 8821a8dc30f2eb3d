import { localTime } from '../business-day.ts';
import { civilFromDays, twoDigits } from '../civil.ts';
import type { Instant } from '../instant.ts';
import type { TimeZone } from '../time-zone.ts';

/** `20/11/2026`, as the clocks of the zone show it. */
export const formatDate = (moment: Instant, zone: TimeZone): string => {
  const { year, month, day } = civilFromDays(localTime(moment, zone).days);
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
};

/** `07:05`, on a clock of 24 hours. */
export const formatTime = (moment: Instant, zone: TimeZone): string => {
  const { minuteOfDay } = localTime(moment, zone);
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
};

export const formatDateTime = (moment: Instant, zone: TimeZone): string =>
  `${formatDate(moment, zone)} ${formatTime(moment, zone)}`;
