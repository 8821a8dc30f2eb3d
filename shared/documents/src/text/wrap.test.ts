import { columns } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/arbitraries.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

test('wrapping loses nothing and no line is wider than asked', () => {
  fc.assert(
    fc.property(hostileText(), fc.integer({ min: 2, max: 48 }), (hostile, width) => {
      const text = printable(hostile);
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
    }),
  );
});
