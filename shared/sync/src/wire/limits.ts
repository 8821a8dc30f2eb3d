/** What one request or page carries at most, unless a single run is longer: runs are never cut. */
export const pageLimits = { events: 500, bytes: 1024 * 1024 };

export type PageLimits = typeof pageLimits;

/** What is refused outright, so that no sender can take a receiver's memory. */
export const hardLimits = {
  /** Of a request or an answer once it is decompressed. */
  bodyBytes: 16 * 1024 * 1024,
  eventCharacters: 1024 * 1024,
  runsPerRequest: 2000,
  eventsPerRun: 20_000,
  originsPerVector: 10_000,
};
