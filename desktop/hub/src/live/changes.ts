import type { Till } from '@pos/till';

/** Tells what has changed: streams that were written to, and jobs that moved. Many commits in one tick are one telling. */
export const onChanges = (
  till: Till,
  listener: (streams: ReadonlySet<string>) => void,
): (() => void) => {
  let changed = new Set<string>();
  const tell = (): void => {
    const streams = changed;
    changed = new Set();
    listener(streams);
  };
  return till.onChange((streams) => {
    if (changed.size === 0) setImmediate(tell);
    for (const stream of streams) changed.add(stream);
  });
};
