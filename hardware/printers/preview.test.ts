import { samplePaper, samplePapers } from '@pos/documents';
import { letterhead } from '@pos/documents/testing';
import { parseBusinessDay } from '@pos/kernel';
import { expect, test } from 'vitest';
import { readPng } from '../testing/read-png.ts';
import { preview } from './preview.ts';
import { profiles } from './profile.ts';

const shown = {
  language: 'vi',
  letterhead,
  at: '2026-11-20T19:02:40.000+07:00',
  businessDay: parseBusinessDay('2026-11-20')!,
  cashier: 'Lê Thu Hà',
} as const;

test.each(
  samplePapers.flatMap((paper) => Object.values(profiles).map((profile) => ({ paper, profile }))),
)('$paper is a picture as wide as $profile.name prints', ({ paper, profile }) => {
  const { png, width, height } = preview(samplePaper(paper, shown), profile);
  expect(width).toBe(profile.dots);
  expect(height).toBeGreaterThan(100);
  expect(readPng(Buffer.from(png))).toMatchObject({ width, height });
});

test('what the shop leaves out is not printed', () => {
  const whole = preview(samplePaper('receipt', shown), profiles['epson-80']);
  const short = preview(
    samplePaper('receipt', {
      ...shown,
      letterhead: { ...letterhead, hidden: ['taxes', 'barcode', 'phone'] },
    }),
    profiles['epson-80'],
  );
  expect(short.height).toBeLessThan(whole.height);
});
