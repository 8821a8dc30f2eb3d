import { uuidV7, type Instant } from '@pos/kernel';

/** Chance that repeats itself: the same seed gives the same draws on every machine. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** Both ends included. */
  readonly integer: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly weighted: <Item>(choices: readonly Weighted<Item>[]) => Item;
  /** A UUIDv7 of that moment; those of one generator stay in the order they were made. */
  readonly uuid: (at: Instant) => string;
}

export type Weighted<Item> = readonly [item: Item, weight: number];

export const createRandom = (seed: number | string): Random => {
  const draw = sfc32(seedOf(String(seed)));
  const next = (): number => draw() / 0x1_0000_0000;
  const integer = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const bytes = new Uint8Array(8);
  let lastMoment = 0;
  let sequence = 0;
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted: (choices) => {
      let rest = next() * choices.reduce((total, [, weight]) => total + weight, 0);
      for (const [item, weight] of choices) {
        rest -= weight;
        if (rest < 0) return item;
      }
      const last = choices.at(-1);
      if (last === undefined) throw new RangeError('nothing to choose from');
      return last[0];
    },
    uuid: (at) => {
      sequence = at === lastMoment ? sequence + 1 : 0;
      lastMoment = at;
      for (let index = 0; index < 8; index += 4) {
        const word = draw();
        bytes[index] = word;
        bytes[index + 1] = word >>> 8;
        bytes[index + 2] = word >>> 16;
        bytes[index + 3] = word >>> 24;
      }
      return uuidV7(at, sequence, bytes);
    },
  };
};

type Seed = readonly [number, number, number, number];

/** Chris Doty-Humphrey's small fast counting generator, https://pracrand.sourceforge.net (public domain). */
const sfc32 = (seed: Seed): (() => number) => {
  let [a, b, c, counter] = seed;
  const draw = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  return draw;
};

/** Four FNV-1a hashes with different starts: near seeds give unrelated generators. */
const seedOf = (text: string): Seed => {
  const hash = (start: number): number => {
    let value = start;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193);
      value ^= value >>> 15;
    }
    return value;
  };
  return [hash(0x811c_9dc5), hash(0x2545_f491), hash(0x9e37_79b9), hash(0x6c07_8965)];
};
