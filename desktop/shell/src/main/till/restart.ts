/** Deaths longer ago than this say nothing about the next one. */
const calm = 60_000;
const pauses = [0, 500, 2000, 5000, 10_000] as const;

/** The deaths that still count at this moment, in milliseconds of some clock. */
export const recentDeaths = (deaths: readonly number[], now: number): readonly number[] =>
  deaths.filter((death) => now - death < calm);

/** How long to wait after so many deaths in a row: the first is forgiven at once, a row of them is not made worse. */
export const pauseAfter = (deaths: number): number =>
  pauses[Math.min(Math.max(deaths, 1), pauses.length) - 1]!;
