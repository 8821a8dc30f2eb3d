import fc from 'fast-check';
import { transform } from 'receiptline';
import { describe, expect, test } from 'vitest';
import { printBytes } from '../printers/virtual/print-bytes.ts';

const languages = [
  ['escpos', 'escpos'],
  ['epson', 'escpos'],
  ['generic', 'escpos'],
  ['impactb', 'impact'],
  ['starsbcs', 'star'],
  ['stargraphic', 'star-graphic'],
] as const;

/** Whoever has written the bytes, our printers lose no step: nothing is unknown, nothing is left over. */
describe.each(languages)('what receiptline writes for %s', (command, language) => {
  test('is understood to its end', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = rows.map(([left, right]) => `${left} | "${right}"`);
        const codes = '{code:8938505974194;option:ean,2,48,hri}\n{code:abc;option:qrcode,4,m}';
        const markdown = ['^^Shop', '---', ...lines, '---', codes, ''].join('\n');
        const text = transform(markdown, {
          cpl: 48,
          encoding: 'multilingual',
          command,
          spacing: true,
        });
        const printed = printBytes(Buffer.from(text, 'latin1'), 576, language);
        expect(printed).toMatchObject({ unknown: [], unfinished: 0, kicks: 0 });
        const said = printed.slips.flatMap(({ texts }) => texts).join('\n');
        const hasLetters = language !== 'star-graphic';
        for (const [left] of hasLetters ? rows : []) expect(said).toContain(left);
      }),
      { numRuns: 20 },
    );
  });
});
