import type { Bilingual } from './bilingual.ts';

/** The rules or a check said no before anything was written. */
export const nothingChanged: Bilingual = {
  vi: 'Chưa có gì thay đổi.',
  en: 'Nothing was changed.',
};

/** The disk took nothing of it: the transaction was rolled back as a whole. */
export const notSaved: Bilingual = {
  vi: 'Các đơn đã lưu vẫn an toàn. Thao tác này chưa được lưu.',
  en: 'Saved orders are safe. This step was not saved.',
};

/** It went wrong where nobody can tell whether the last write reached the disk. */
export const perhapsNotSaved: Bilingual = {
  vi: 'Không đơn cũ nào bị sửa. Thao tác này có thể chưa được lưu.',
  en: 'No earlier order was altered. This step may not have been saved.',
};

/** The attempt itself is written down, so something did change; no sale did. */
export const salesUntouched: Bilingual = {
  vi: 'Dữ liệu bán hàng không thay đổi.',
  en: 'No sales data was changed.',
};
