import type { Brand } from './brand.ts';
import { civilFromDays, daysFromCivil, formatCivil, weekday } from './civil.ts';
import { formatInstant, instant, type Instant } from './instant.ts';
import { offsetAt, type TimeZone } from './time-zone.ts';

/** The store's day, `2026-11-20`: it ends at the cut-off hour of the store's zone, not at the device's midnight. */
export type BusinessDay = Brand<string, 'BusinessDay'>;

export interface Calendar {
  readonly timeZone: TimeZone;
  /** Sales before this local hour belong to the day before; 0 is midnight. */
  readonly cutOffHour: number;
}

export const businessDayAt = (moment: Instant, calendar: Calendar): BusinessDay => {
  const fromMidnight = instant(moment - calendar.cutOffHour * 3_600_000);
  const text = formatInstant(fromMidnight, offsetAt(calendar.timeZone, moment));
  return text.slice(0, 10) as BusinessDay;
};

export const businessYear = (day: BusinessDay): number => Number(day.slice(0, 4));

/** `null` for anything that is no day of the calendar, 2026-02-30 included. */
export const parseBusinessDay = (text: string): BusinessDay | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const days = daysFromCivil({
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
  });
  return formatCivil(civilFromDays(days)) === text ? (text as BusinessDay) : null;
};

export interface LocalTime {
  /** Days since 1970-01-01 on the zone's calendar. */
  readonly days: number;
  readonly weekday: number;
  readonly minuteOfDay: number;
}

export const localTime = (moment: Instant, zone: TimeZone): LocalTime => {
  const local = moment + offsetAt(zone, moment) * 60_000;
  const days = Math.floor(local / 86_400_000);
  return {
    days,
    weekday: weekday(days),
    minuteOfDay: Math.floor((local - days * 86_400_000) / 60_000),
  };
};
