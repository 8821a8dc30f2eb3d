import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code128Bars } from './picture/code128-bars.ts';
import { code128Data, sizedQr } from './codes.ts';
import { holdsRealTime } from './escpos/real-time.ts';

test.each([
  ['T01-26-000001', '{BT01-26-{C\u0000\u0000\u0001'],
  ['T01-26R-000042', '{BT01-26R-{C\u0000\u0000*'],
  ['ab{c}', '{Bab{{c}'],
  ['123', '{B123'],
  ['123456', '{C\u000c"8'],
  // 16 and 04 beside each other would ask for the printer's status.
  ['001604', '{B001604'],
  ['001620', '{B001620'],
])('%s is encoded as %j', (data, bytes) => {
  expect(Buffer.from(code128Data(data, 2, 576)!).toString('latin1')).toBe(bytes);
});

test('what is encoded says what was meant, and never a command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }), (data) => {
      const bytes = code128Data(data, 1, 10_000)!;
      expect(holdsRealTime(bytes)).toBe(false);
      expect(code128Bars(Uint8Array.from(bytes))?.text).toBe(data);
    }),
  );
});

test('what does not fit the paper, or no code holds, is not sent', () => {
  expect(code128Data('A'.repeat(40), 2, 384)).toBeNull();
  expect(code128Data('phở', 2, 576)).toBeNull();
  expect(code128Data('', 2, 576)).toBeNull();
  expect(sizedQr('x'.repeat(3000), 576)).toBeNull();
  expect(sizedQr('', 576)).toBeNull();
});
