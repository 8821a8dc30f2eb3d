/** Draws that repeat: the same seed, the same shop. */
export interface Chance {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** Both ends included. */
  readonly integer: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...(readonly Item[])]) => Item;
}

/** Tommy Ettinger's mulberry32 (public domain); near seeds are stirred apart first. */
export const chanceFrom = (seed: number): Chance => {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return { next, integer, pick: (items) => items[integer(0, items.length - 1)] ?? items[0] };
};
