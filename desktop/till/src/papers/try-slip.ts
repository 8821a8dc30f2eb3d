import { letterheadOf, testSlip, type Document } from '@pos/documents';
import type { StoreFields } from '@pos/domain';
import { calibrationSlip, type Profile } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';

interface Tried {
  readonly store: StoreFields;
  readonly profile: Profile;
  readonly language: Locale;
}

export const testPaper = (shop: Shop, job: JobRow, { store, profile, language }: Tried): Document =>
  testSlip(
    {
      language,
      at: shop.nowText(store),
      printer: shop.readModels.documents.find('printer', job.about)?.name ?? job.about,
      model: profile.label,
      register: shop.register(),
      columns: profile.columns,
    },
    letterheadOf(store),
  );

export const calibrationBytes = (profile: Profile, language: Locale): Uint8Array =>
  calibrationSlip(profile, words[language]);

/** On 58 mm paper too: no line is longer than 32 letters. */
const words = {
  vi: {
    title: 'CHỈNH MÁY IN',
    widths: 'W lớn nhất còn vạch đậm ở cuối?',
    letters: 'T nào đọc đủ dấu, nếu có?',
    cut: 'Máy có tự cắt giấy không?',
  },
  en: {
    title: 'PRINTER CALIBRATION',
    widths: 'The last W with a thick end?',
    letters: 'Which T reads right, if any?',
    cut: 'Did it cut here by itself?',
  },
} as const;
