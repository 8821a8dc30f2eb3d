import type { Bilingual } from '../../state/words.ts';
import { said } from './said.ts';

const vi = {
  label: 'Tình trạng máy tính tiền',
  explain: 'Giải thích tình trạng',
  title: 'Tình trạng máy này',
  logOut: 'Đăng xuất, đổi người',
  dataSafe: 'Đơn và tiền đã ghi vẫn an toàn trên máy tính tiền.',
  connected: said('Đã nối', 'Màn hình đang nối với máy tính tiền.'),
  away: said('Mất nối với máy tính tiền', 'Máy tính tiền chưa trả lời; màn hình sẽ tự nối lại.'),
  saved: said(
    'Đã lưu',
    'Dữ liệu an toàn: mọi đơn đã thanh toán được ghi vào ổ đĩa của máy này trước khi báo xong.',
  ),
  scannerUnheard: said(
    'Máy quét: chưa quét',
    'Chưa nghe thấy máy quét từ khi mở màn hình. Quét thử một mã bất kỳ.',
  ),
  scanner: (time: string) =>
    said(`Máy quét: ${time}`, `Máy quét hoạt động; lần quét gần nhất lúc ${time}.`),
  sessionTooLong: said(
    'Ca mở quá 24 giờ',
    'Ca này mở đã quá 24 giờ. Hãy đếm tiền và kết ca ở Két tiền.',
  ),
};

const en: typeof vi = {
  label: 'State of the till',
  explain: 'Explain the state',
  title: 'State of this till',
  logOut: 'Log out, switch person',
  dataSafe: 'Orders and cash recorded so far are safe on the till.',
  connected: said('Connected', 'This screen is connected to the till.'),
  away: said('Till does not answer', 'The till does not answer; this screen reconnects by itself.'),
  saved: said(
    'Saved',
    'Your data is safe: every paid order is written to this till’s disk before the screen says so.',
  ),
  scannerUnheard: said(
    'Scanner: not heard',
    'No scanner was heard since this screen was opened. Scan any code to try.',
  ),
  scanner: (time: string) =>
    said(`Scanner: ${time}`, `The scanner works; the last scan was at ${time}.`),
  sessionTooLong: said(
    'Session over 24 hours',
    'This session has been open for more than 24 hours. Count and close it under Drawer.',
  ),
};

export const statusWords: Bilingual<typeof vi> = { vi, en };
