import type { Loss } from './loss.ts';

type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly size: number };

/** One file's content: all that was ever done to it, of which the first `flushed` outlive a power cut. */
export interface ModelFile {
  readonly changes: Change[];
  flushed: number;
}

export const newFile = (): ModelFile => ({ changes: [], flushed: 0 });

/** What the disk may hold of it after the power was cut. */
export const remainsOf = ({ changes, flushed }: ModelFile, loss: Loss): Uint8Array => {
  const longest = changes.reduce((most, change) => Math.max(most, sizeAfter(0, change)), 0);
  const held = new Uint8Array(longest);
  const durable = changes.slice(0, flushed);
  for (const change of durable) apply(held, change);
  const size = durable.reduce(sizeAfter, 0);
  return held.subarray(0, tear(held, size, changes.slice(flushed), loss));
};

const sizeAfter = (size: number, change: Change): number =>
  'size' in change ? change.size : Math.max(size, change.at + change.bytes.length);

const apply = (held: Uint8Array, change: Change): void => {
  if ('size' in change) held.fill(0, change.size);
  else held.set(change.bytes, change.at);
};

/**
 * Lets some of what was not flushed arrive, and says how long the file is then. Its length is kept apart from its bytes:
 * it may lag behind them, or they behind it.
 */
const tear = (held: Uint8Array, size: number, pending: readonly Change[], loss: Loss): number => {
  const arrives = arrivingSectors(held, size, loss);
  let [inMemory, onDisk, isSizeLost] = [size, size, false];
  for (const change of pending) {
    const before = inMemory;
    inMemory = sizeAfter(before, change);
    if (inMemory !== before) isSizeLost ||= loss.strikes();
    if (!isSizeLost) onDisk = inMemory;
    if (!('size' in change)) arrives(change.at, change.bytes);
    else if (!isSizeLost) apply(held, change);
  }
  return onDisk;
};

/** A sector reached the disk as it was at some moment since the last flush, or never. */
const arrivingSectors = (held: Uint8Array, size: number, { strikes, sector, left }: Loss) => {
  const arrived = new Set<number>();
  const lost = new Set<number>();
  return (at: number, bytes: Uint8Array): void => {
    for (let from = at; from < at + bytes.length;) {
      const place = Math.floor(from / sector);
      const to = Math.min((place + 1) * sector, at + bytes.length);
      if (!lost.has(place) && strikes()) lost.add(place);
      if (!lost.has(place)) {
        arrived.add(place);
        held.set(bytes.subarray(from - at, to - at), from);
      } else if (!arrived.has(place) && from >= size) held.fill(left(), from, to);
      from = to;
    }
  };
};
