import { expect, test } from 'vitest';
import { isBlack, type Bitmap } from './picture/bitmap.ts';
import { profiles } from './profile.ts';
import { printBytes } from './virtual/print-bytes.ts';
import { calibrationSlip, textCandidates, widthCandidates } from './calibration-slip.ts';

const words = { title: 'Chỉnh máy in', widths: 'Rộng', letters: 'Chữ', cut: 'Cắt' };

const hasColumn = (picture: Bitmap, x: number): boolean =>
  Array.from({ length: picture.height }, (_, y) => y).some((y) => isBlack(picture, x, y));

test.each(Object.values(profiles))('$name prints every question on one slip', (profile) => {
  const { dots, language } = profile;
  const { slips, unknown } = printBytes(calibrationSlip(profile, words), dots, language);
  expect(unknown).toEqual([]);
  expect(slips).toHaveLength(1);
  expect(slips[0]!.texts).toHaveLength(language === 'escpos' ? textCandidates.length : 0);
  expect(slips[0]!.picture.bytes.some((byte) => byte !== 0)).toBe(true);
});

test('a ruler reaches the edge of the paper it is made for, and its end is missing on narrower paper', () => {
  const slip = calibrationSlip(profiles['clone-80'], words);
  const [wide] = printBytes(slip, 576).slips;
  expect(hasColumn(wide!.picture, 575)).toBe(true);
  const [narrow] = printBytes(slip, 512).slips;
  expect(hasColumn(narrow!.picture, 511)).toBe(true);
  expect(widthCandidates).toContain(narrow!.picture.width);
});

test('at least one line reads right where the page is what most makers mean by it', () => {
  const [slip] = printBytes(calibrationSlip(profiles['epson-80'], words), 576).slips;
  expect(slip!.texts).toContain('Phở bò đặc biệt, lẩu ếch');
});
