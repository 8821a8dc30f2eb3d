import type { Bilingual } from '@pos/screens/ui';

const vi = {
  title: 'Bếp',
  tables: 'Các bàn',
  all: 'Tất cả',
  stations: 'Nơi làm',
  none: 'Không có món nào phải làm',
  noneLead: 'Món phục vụ gửi xuống hiện ở đây, cũ nhất bên trái.',
  unnamed: 'Không tên',
  tickets: 'Phiếu bếp',
  done: 'Xong',
  doneOf: (label: string) => `Xong: ${label}`,
  ago: (minutes: number) => `${minutes} phút`,
  slow: 'hơi lâu',
  late: 'trễ',
  cancel: 'Thôi làm',
  alter: 'Đổi thành',
  recall: 'Gọi lại',
  recallLead: 'Phiếu vừa xong. Chạm để đưa trở lại bảng.',
  recallNone: 'Chưa có phiếu nào xong.',
  counts: 'Tổng món',
  countsLead: 'Tất cả món đang chờ, cộng lại.',
};

const en: typeof vi = {
  title: 'Kitchen',
  tables: 'Tables',
  all: 'All',
  stations: 'Station',
  none: 'Nothing to make',
  noneLead: 'What waiters send appears here, the oldest on the left.',
  unnamed: 'No name',
  tickets: 'Kitchen tickets',
  done: 'Done',
  doneOf: (label: string) => `Done: ${label}`,
  ago: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  slow: 'slow',
  late: 'late',
  cancel: 'Not any more',
  alter: 'Changed to',
  recall: 'Recall',
  recallLead: 'Tickets just done. Tap one to bring it back.',
  recallNone: 'No ticket is done yet.',
  counts: 'All-day counts',
  countsLead: 'Everything that waits, added up.',
};

export const kitchenWords: Bilingual<typeof vi> = { vi, en };
