import type { Bilingual } from '../../../state/words.ts';

const vi = {
  alarm: (papers: number) => `${papers} phiếu chưa chắc đã in`,
  title: 'Phiếu chưa chắc đã in ra',
  lead: 'Đơn hàng và tiền đã lưu an toàn; chỉ tờ giấy là chưa chắc. Hãy nhìn máy in rồi chọn.',
  none: 'Phiếu nào cũng đã ra',
  noneLead: 'Không còn phiếu nào phải xem lại.',
  kinds: {
    'print-receipt': 'Phiếu thanh toán',
    'print-refund': 'Phiếu trả hàng',
    'print-z': 'Báo cáo Z',
    'print-bill': 'Phiếu tạm tính',
    'print-slip': 'Phiếu bếp/bar',
    'print-label': 'Tem giá',
  },
  states: {
    queued: 'Chưa in. Sẽ tự in khi máy in sẵn sàng.',
    sending: 'Đang in, lâu hơn bình thường. Hãy nhìn máy in.',
    unknown: 'Có thể đã ra, máy in không báo lại.',
    failed: 'Chưa in, và không tự in nữa.',
  },
  reasons: {
    offline: 'Máy in không trả lời.',
    busy: 'Máy in bận với quầy khác.',
    'paper-out': 'Máy in hết giấy.',
    'cover-open': 'Nắp máy in mở.',
    cutter: 'Dao cắt bị kẹt.',
    error: 'Máy in báo lỗi.',
    'no-driver': 'Máy tính này chưa nối được với máy in.',
    'connection-lost': 'Mất nối với máy in khi đang in.',
    'no-answer': 'Máy in không trả lời khi đang in.',
    'till-stopped': 'Máy tính tiền tắt khi đang in.',
    'too-late': 'Đã chờ quá lâu.',
    'nothing-to-print': 'Không còn gì để in.',
  },
  moveTo: (printer: string) => `In ở ${printer}`,
  reprint: 'In lại',
  cameOut: 'Phiếu đã ra',
};

const en: typeof vi = {
  alarm: (papers: number) =>
    papers === 1 ? '1 paper may be missing' : `${papers} papers may be missing`,
  title: 'Papers that may not have come out',
  lead: 'Orders and money are safely recorded; only the paper is in doubt. Look at the printer, then choose.',
  none: 'Every paper has come out',
  noneLead: 'Nothing is left to look after.',
  kinds: {
    'print-receipt': 'Receipt',
    'print-refund': 'Refund receipt',
    'print-z': 'Z report',
    'print-bill': 'Bill',
    'print-slip': 'Slip',
    'print-label': 'Labels',
  },
  states: {
    queued: 'Not printed yet. It is printed by itself once the printer is ready.',
    sending: 'It is being printed and takes long. Look at the printer.',
    unknown: 'It may have come out; the printer did not say.',
    failed: 'Not printed, and not tried again by itself.',
  },
  reasons: {
    offline: 'The printer did not answer.',
    busy: 'The printer was busy with another till.',
    'paper-out': 'The printer was out of paper.',
    'cover-open': 'The cover was open.',
    cutter: 'The cutter was jammed.',
    error: 'The printer reported an error.',
    'no-driver': 'This machine has no way to the printer.',
    'connection-lost': 'The connection broke while it printed.',
    'no-answer': 'The printer fell silent while it printed.',
    'till-stopped': 'The till stopped while it printed.',
    'too-late': 'It waited too long.',
    'nothing-to-print': 'There is nothing left to print.',
  },
  moveTo: (printer: string) => `Print at ${printer}`,
  reprint: 'Reprint',
  cameOut: 'It came out',
};

export const unprintedWords: Bilingual<typeof vi> = { vi, en };
export type UnprintedWords = typeof vi;
