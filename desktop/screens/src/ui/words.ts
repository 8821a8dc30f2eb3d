import type { Bilingual } from '../state/words.ts';

const vi = {
  close: 'Đóng',
  cancel: 'Hủy',
  confirm: 'Xác nhận',
  back: 'Quay lại',
  clear: 'Xóa hết',
  erase: 'Xóa một số',
  retry: 'Thử lại',
  loading: 'Đang tải…',
  longer: 'Lâu hơn mọi khi. Đơn và tiền đã ghi vẫn an toàn trên máy tính tiền.',
  fewer: 'Bớt một tờ',
  more: 'Thêm một tờ',
  pieces: 'tờ',
  total: 'Tổng cộng',
  reason: 'Lý do',
  otherReason: 'Lý do khác',
};

const en: typeof vi = {
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  back: 'Back',
  clear: 'Clear',
  erase: 'Erase one digit',
  retry: 'Try again',
  loading: 'Loading…',
  longer: 'This takes longer than usual. Orders and cash recorded so far are safe on the till.',
  fewer: 'One note fewer',
  more: 'One note more',
  pieces: 'notes',
  total: 'Total',
  reason: 'Reason',
  otherReason: 'Another reason',
};

/** Words that belong to the parts, not to one job. */
export const partWords: Bilingual<typeof vi> = { vi, en };
