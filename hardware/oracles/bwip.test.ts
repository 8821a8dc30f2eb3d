import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { gtinCheckDigit } from '@pos/domain';
import { expect, test } from 'vitest';
import { code128Bars } from '../printers/picture/code128-bars.ts';
import { eanBars } from '../printers/picture/ean-bars.ts';

/** Bars and gaps beside each other, as widths. */
const widthsOf = (bars: readonly boolean[]): number[] => {
  const widths: number[] = [];
  bars.forEach((bar, at) => {
    if (at === 0 || bar !== bars[at - 1]) widths.push(0);
    widths[widths.length - 1]! += 1;
  });
  return widths;
};

const theirs = (kind: string, data: string): number[] => {
  const [drawn] = bwip.raw({ bcid: kind, text: data });
  return drawn && 'sbs' in drawn ? [...drawn.sbs] : [];
};

test.each([
  ['ean13', 12],
  ['ean8', 7],
] as const)('our bars of %s are those of others', (kind, digits) => {
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(`^\\d{${digits}}$`)), (data) => {
      const code = data + gtinCheckDigit(data);
      expect(widthsOf(eanBars(code))).toEqual(theirs(kind, code));
    }),
  );
});

test('our bars of Code 128 are those of others', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,15}$/), (data) => {
      const own = code128Bars(Buffer.from(`{B${data}`, 'latin1'));
      expect(widthsOf(own?.bars ?? [])).toEqual(theirs('code128', data));
    }),
  );
});
