import type { TestDevice } from '@pos/sync-server/testing';

/** Sends one push and insists that all of it was taken. */
export const pushBody = async (
  url: string,
  till: TestDevice,
  body: string | object,
): Promise<void> => {
  const response = await till.call(url, 'push', body);
  const answer = (await response.json()) as { results?: { state: string }[] };
  if (!answer.results?.every(({ state }) => state === 'ok'))
    throw new Error(JSON.stringify(answer));
};

/** One after the other: how long each took, in milliseconds. */
export const each = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<number[]> => {
  const latencies: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await work(item);
    latencies.push(performance.now() - began);
  }
  return latencies;
};

/** Several such lines beside each other. */
export const atOnce = async <Item>(
  lanes: readonly (readonly Item[])[],
  work: (item: Item, lane: number) => Promise<void>,
): Promise<number[]> =>
  (await Promise.all(lanes.map((items, lane) => each(items, (item) => work(item, lane))))).flat();
