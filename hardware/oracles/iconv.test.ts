import { spawnSync } from 'node:child_process';
import { encodeTcvn3, encodeWindows1258 } from '@pos/kernel';
import { expect, test } from 'vitest';

const lower = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
const letters = [...lower, ...lower.toUpperCase()];

const iconv = (text: string, to: string): string | null => {
  const { status, stdout } = spawnSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text });
  return status === 0 ? stdout.toString('hex') : null;
};
const hasIconv = iconv('a', 'CP1258') === '61';

test.skipIf(!hasIconv)(
  'every Vietnamese letter in Windows-1258 is what the C library writes',
  () => {
    for (const letter of letters) {
      for (const form of ['NFC', 'NFD'] as const) {
        const own = encodeWindows1258(letter.normalize(form));
        expect([letter, own && Buffer.from(own).toString('hex')]).toEqual([
          letter,
          iconv(letter, 'CP1258'),
        ]);
      }
    }
  },
);

test.skipIf(!hasIconv)(
  'every letter that page 30 holds is what the C library writes for TCVN',
  () => {
    const held = letters.filter((letter) => encodeTcvn3(letter));
    expect(held).toEqual(expect.arrayContaining([...lower]));
    for (const letter of held) {
      const own = Buffer.from(encodeTcvn3(letter) ?? []).toString('hex');
      expect([letter, own]).toEqual([letter, iconv(letter, 'TCVN')]);
    }
  },
);
