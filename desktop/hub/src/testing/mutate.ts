import type { Random } from '@pos/demo';

type Json = unknown;

/** What programs get wrong and people try: kinds, edges, absurdities, names that objects already have. */
const oddities: readonly Json[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '💵'.repeat(50),
  "'; DROP TABLE event; --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  100_000_000_000,
  100_000_000,
  10_000,
  [],
  {},
  [[]],
  { length: 1e9 },
  { toString: 'x', valueOf: 1 },
  'x'.repeat(2000),
  '00000000-0000-0000-0000-000000000000',
  'vat-8',
  'owner',
  'cash',
  '2026-13-45T99:99:99+07:00',
];

/** Numbers that are allowed somewhere, up to the largest: what only fails when it is added up. */
const edges = [
  0, 1, 2, 500, 999, 1000, 1001, 9_999, 10_000, 1_000_000, 100_000_000, 99_999_999_999,
  100_000_000_000,
];

/** The same value with one thing in it changed, taken away, added or doubled. */
export const mutated = (value: Json, random: Random): Json => {
  if (Array.isArray(value)) return mutatedList(value, random);
  if (typeof value === 'object' && value !== null) return mutatedObject(value, random);
  if (typeof value !== 'number' || random.chance(0.3)) return random.pick(oddities);
  return random.pick(edges);
};

const mutatedList = (list: readonly Json[], random: Random): Json => {
  if (list.length === 0 || random.chance(0.2)) return random.pick(oddities);
  if (random.chance(0.2)) return [...list, ...list];
  const index = random.integer(0, list.length - 1);
  return list.map((item, at) => (at === index ? mutated(item, random) : item));
};

const mutatedObject = (object: object, random: Random): Json => {
  const keys = Object.keys(object);
  if (keys.length === 0 || random.chance(0.05)) return random.pick(oddities);
  const key = random.pick(keys);
  const copy: Record<string, Json> = { ...object };
  if (random.chance(0.15)) delete copy[key];
  else if (random.chance(0.1))
    copy[random.pick(['constructor', 'toString', 'extra', 'status'])] = random.pick(oddities);
  else copy[key] = mutated(copy[key], random);
  return copy;
};

/** Text that was JSON before something happened to it. */
export const garbled = (text: string, random: Random): string => {
  const at = random.integer(0, text.length);
  return random.chance(0.5)
    ? text.slice(0, at)
    : text.slice(0, at) + random.pick(['"', '}', '\u0000', '\uFFFF', ',']) + text.slice(at);
};
