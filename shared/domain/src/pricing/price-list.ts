import { localTime, type Instant, type Money, type TimeZone } from '@pos/kernel';

/** A time of day, on some days. `toMinute` itself is outside; at or before `fromMinute` it is the next day's. */
export interface DayWindow {
  /** Monday is 1 and Sunday is 7; `null` is every day. */
  readonly weekdays: readonly number[] | null;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When something holds: within two moments, and within hours of a day. `until` itself is outside. */
export interface Schedule {
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly window: DayWindow | null;
}

export interface PriceList extends Schedule {
  readonly priceList: string;
  readonly label: string;
  /** The higher number goes first. */
  readonly priority: number;
  /** By product id. */
  readonly prices: Readonly<Record<string, Money>>;
}

export interface PriceFound {
  readonly price: Money;
  /** The list it comes from; `null` when it is the product's own price. */
  readonly priceList: string | null;
}

/** Ask with the moment the line is added, and keep the answer: a happy price stays happy until it is paid. */
export const priceAt = (
  basePrice: Money,
  product: string,
  lists: readonly PriceList[],
  moment: Instant,
  zone: TimeZone,
): PriceFound => {
  const [first] = lists
    .filter((list) => Object.hasOwn(list.prices, product) && isOn(list, moment, zone))
    .sort(byPriority);
  return { price: first?.prices[product] ?? basePrice, priceList: first?.priceList ?? null };
};

export const isOn = ({ from, until, window }: Schedule, moment: Instant, zone: TimeZone): boolean =>
  (from === null || from <= moment) &&
  (until === null || moment < until) &&
  (window === null || isInWindow(window, moment, zone));

/** A window that crosses midnight belongs to the day it starts: Friday's 22:00–02:00 holds on Saturday at 01:00. */
export const isInWindow = (window: DayWindow, moment: Instant, zone: TimeZone): boolean => {
  const { weekday, minuteOfDay } = localTime(moment, zone);
  const isDay = (day: number): boolean => window.weekdays === null || window.weekdays.includes(day);
  const crossesMidnight = window.toMinute <= window.fromMinute;
  if (crossesMidnight && minuteOfDay < window.toMinute)
    return isDay(weekday === 1 ? 7 : weekday - 1);
  return (
    isDay(weekday) &&
    minuteOfDay >= window.fromMinute &&
    (crossesMidnight || minuteOfDay < window.toMinute)
  );
};

const byPriority = (left: PriceList, right: PriceList): number =>
  right.priority - left.priority || (left.priceList < right.priceList ? -1 : 1);
