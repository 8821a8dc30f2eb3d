import type { Till } from '@pos/till';

/** Tells which streams were written to. Many commits in one tick are one telling. */
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
  return till.journal.onWritten((sealed) => {
    if (changed.size === 0) setImmediate(tell);
    for (const { envelope } of sealed) changed.add(envelope.stream);
  });
};
