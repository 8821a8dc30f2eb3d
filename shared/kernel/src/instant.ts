import type { Brand } from './brand.ts';
import { civilFromDays, daysFromCivil, formatCivil, twoDigits } from './civil.ts';
import { safeInteger } from './integer.ts';

/** A moment: milliseconds since 1970-01-01T00:00Z. Where "now" comes from is a program's affair, never a rule's. */
export type Instant = Brand<number, 'Instant'>;

/** A length of time in milliseconds. */
export type Duration = Brand<number, 'Duration'>;

export const instant = (epochMilliseconds: number): Instant =>
  safeInteger(epochMilliseconds, 'an instant') as Instant;

export const duration = (milliseconds: number): Duration =>
  safeInteger(milliseconds, 'a duration') as Duration;

export const later = (start: Instant, by: Duration): Instant => instant(start + by);

export const between = (start: Instant, end: Instant): Duration => duration(end - start);

const written =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Reads ISO-8601 with an offset; `null` for anything else, a date that does not exist included. */
export const parseInstant = (text: string): Instant | null => {
  const match = written.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = daysFromCivil({ year, month, day });
  if (formatCivil(civilFromDays(days)) !== text.slice(0, 10)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Number((match[7] ?? '').padEnd(3, '0'));
  const offset = match[8]
    ? (Number(match[9]) * 60 + Number(match[10])) * (match[8] === '-' ? -1 : 1)
    : 0;
  return instant(
    days * 86_400_000 + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction,
  );
};

/** Writes ISO-8601 as a clock `offsetMinutes` east of Greenwich shows it. */
export const formatInstant = (moment: Instant, offsetMinutes = 0): string => {
  // oxlint-disable-next-line no-restricted-globals -- it writes the instant it is given, and reads no clock
  const utc = new Date(moment + offsetMinutes * 60_000).toISOString();
  return `${utc.slice(0, -1)}${formatOffset(offsetMinutes)}`;
};

const formatOffset = (minutes: number): string => {
  if (minutes === 0) return 'Z';
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(absolute / 60))}:${twoDigits(absolute % 60)}`;
};
