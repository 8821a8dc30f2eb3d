import type { Brand } from './brand.ts';
import { daysFromCivil } from './civil.ts';
import type { Instant } from './instant.ts';

/** A name of the IANA database, for example `Asia/Ho_Chi_Minh`. */
export type TimeZone = Brand<string, 'TimeZone'>;

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const timeZone = (name: string): TimeZone => {
  if (!isTimeZone(name)) throw new RangeError(`not a time zone: ${name}`);
  return name as TimeZone;
};

/** Offsets change on quarter hours only, so one answer serves its quarter hour. Asking Intl costs microseconds. */
const quarterHour = 900_000;
const formats = new Map<TimeZone, Intl.DateTimeFormat>();
const lastAnswer = new Map<TimeZone, { quarter: number; minutes: number }>();

/** How many minutes east of Greenwich the zone's clocks stand at that moment. */
export const offsetAt = (zone: TimeZone, moment: Instant): number => {
  const quarter = Math.floor(moment / quarterHour);
  const known = lastAnswer.get(zone);
  if (known?.quarter === quarter) return known.minutes;
  const minutes = askIntl(zone, quarter * quarterHour);
  lastAnswer.set(zone, { quarter, minutes });
  return minutes;
};

const askIntl = (zone: TimeZone, epochMilliseconds: number): number => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epochMilliseconds)) part[type] = Number(value);
  const days = daysFromCivil({ year: part['year']!, month: part['month']!, day: part['day']! });
  return Math.round(
    days * 1440 + part['hour']! * 60 + part['minute']! - epochMilliseconds / 60_000,
  );
};
