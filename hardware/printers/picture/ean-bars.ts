const left =
  '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
const parities = 'LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL'.split(' ');
const [edge, middle] = ['101', '01010'];

const inverted = (modules: string): string =>
  modules.replaceAll(/[01]/g, (module) => (module === '0' ? '1' : '0'));
const mirrored = (modules: string): string => [...modules].reverse().join('');

/** L, G and R of ISO/IEC 15420, module by module. */
const sets = {
  L: (digit: number) => left[digit] ?? '',
  G: (digit: number) => mirrored(inverted(left[digit] ?? '')),
  R: (digit: number) => inverted(left[digit] ?? ''),
} as const;

/** Bars of an EAN-13 or EAN-8 with its check digit. */
export const eanBars = (code: string): boolean[] => {
  const digits = [...code].map(Number);
  const parity = code.length === 13 ? (parities[digits.shift() ?? 0] ?? '') : 'LLLL';
  const half = digits.length / 2;
  const before = digits
    .slice(0, half)
    .map((digit, at) => sets[parity[at] === 'G' ? 'G' : 'L'](digit));
  const after = digits.slice(half).map(sets.R);
  return [...[edge, ...before, middle, ...after, edge].join('')].map((module) => module === '1');
};
