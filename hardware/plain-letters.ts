import { nfc } from '@pos/kernel';

/** For devices that know ASCII alone: marks off, `đ` as d, `₫` as d; what no letter stands for is a question mark. */
export const plainLetters = (text: string): string =>
  nfc(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đ₫]/g, 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[^\x20-\x7e]+/g, '?');
