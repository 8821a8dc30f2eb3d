import type { Bilingual } from '../../state/words.ts';
import { said } from './said.ts';

const vi = {
  printer: 'Máy in',
  printers: {
    none: said('chưa cài', 'Chưa cài máy in. Phiếu xem được trên màn hình.'),
    unknown: said('đang kiểm tra', 'Đang hỏi máy in xem có sẵn sàng không.'),
    ready: said('sẵn sàng', 'Máy in sẵn sàng.'),
    printing: said('đang in', 'Máy in đang in.'),
    silent: said(
      'không báo',
      'Máy in nhận phiếu nhưng không báo kết quả. Hãy nhìn xem phiếu có ra không.',
    ),
    offline: said(
      'không trả lời',
      'Máy in không trả lời. Kiểm tra nguồn điện và dây mạng của máy in; bán hàng vẫn tiếp tục.',
    ),
    busy: said('đang bận', 'Máy in đang in cho quầy khác. Phiếu của máy này sẽ ra sau đó.'),
    'paper-out': said('hết giấy', 'Máy in hết giấy. Thay cuộn giấy; phiếu đang chờ sẽ tự in.'),
    'cover-open': said('mở nắp', 'Nắp máy in đang mở. Đóng nắp; phiếu đang chờ sẽ tự in.'),
    cutter: said('kẹt dao cắt', 'Dao cắt của máy in bị kẹt. Tắt máy in, gỡ giấy kẹt rồi bật lại.'),
    'no-driver': said(
      'chưa nối được',
      'Máy tính này chưa nối được với máy in. Mở Cài đặt, Thiết bị; bán hàng vẫn tiếp tục.',
    ),
    error: said('báo lỗi', 'Máy in báo lỗi. Tắt rồi bật lại máy in; bán hàng vẫn tiếp tục.'),
  },
  waiting: (jobs: number) =>
    said(`${jobs} chờ in`, `${jobs} việc đang chờ máy in; đơn hàng đã lưu, không phải chờ.`),
  drawer: 'Két',
  drawers: {
    none: said('chưa nối', 'Chưa nối két tiền điện. Mỗi lần mở két vẫn được ghi lại.'),
    unknown: said('đang kiểm tra', 'Két nối qua máy in, và máy in đang được kiểm tra.'),
    ready: said('sẵn sàng', 'Két nối qua máy in và mở được.'),
    stuck: said(
      'chưa mở được',
      'Két mở qua máy in, và máy in chưa trả lời. Dùng chìa khóa; mỗi lần mở két vẫn được ghi lại.',
    ),
  },
};

const en: typeof vi = {
  printer: 'Printer',
  printers: {
    none: said('not set up', 'No printer is set up. Receipts can be looked at on the screen.'),
    unknown: said('checking', 'The printer is being asked whether it is ready.'),
    ready: said('ready', 'The printer is ready.'),
    printing: said('printing', 'The printer is printing.'),
    silent: said(
      'silent',
      'The printer takes papers and tells nothing. Look whether each one came out.',
    ),
    offline: said(
      'does not answer',
      'The printer does not answer. Check its power and its cable; selling goes on.',
    ),
    busy: said('busy', 'The printer is printing for another till. The papers of this one follow.'),
    'paper-out': said(
      'out of paper',
      'The printer is out of paper. Put in a new roll; what waits is printed by itself.',
    ),
    'cover-open': said(
      'cover open',
      'The cover of the printer is open. Close it; what waits is printed by itself.',
    ),
    cutter: said(
      'cutter jammed',
      'The cutter of the printer is jammed. Switch it off, free the paper, switch it on again.',
    ),
    'no-driver': said(
      'no way to it',
      'This machine has no way to the printer. Open Settings, Devices; selling goes on.',
    ),
    error: said(
      'error',
      'The printer reports an error. Switch it off and on again; selling goes on.',
    ),
  },
  waiting: (jobs: number) =>
    said(
      `${jobs} waiting`,
      `${jobs} jobs wait for the printer; the orders are saved and wait for nothing.`,
    ),
  drawer: 'Drawer',
  drawers: {
    none: said(
      'not connected',
      'No electric drawer is connected. Every opening is recorded all the same.',
    ),
    unknown: said('checking', 'The drawer hangs on the printer, which is being checked.'),
    ready: said('ready', 'The drawer hangs on the printer and can be opened.'),
    stuck: said(
      'cannot open',
      'The drawer opens through the printer, which does not answer. Use its key; every opening is recorded all the same.',
    ),
  },
};

export const deviceWords: Bilingual<typeof vi> = { vi, en };
export type DeviceWords = typeof vi;
