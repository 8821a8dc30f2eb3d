import type { Locale } from '@pos/kernel';
import type { KeyCare } from './keys/key-care.ts';

const vi = {
  closing: {
    title: 'Đóng máy tính tiền?',
    unsent: (events: string) => `${events} việc đã ghi chưa gửi lên máy chủ.`,
    unknown: 'Máy tính tiền không trả lời, nên không biết còn bao nhiêu việc chưa gửi.',
    detail:
      'Tất cả đã lưu an toàn trên máy này và sẽ được gửi khi mở lại. Đóng bây giờ không mất gì.',
    stay: 'Ở lại',
    close: 'Đóng',
  },
  kiosk: {
    title: 'Máy đang ở chế độ chỉ bán hàng',
    message: 'Chỉ quản lý được thoát chế độ này.',
    detail: 'Quản lý đăng nhập bằng mã PIN rồi bấm lại tổ hợp phím.',
    ok: 'Đã hiểu',
  },
  cannotStart: {
    title: 'Máy tính tiền chưa mở được',
    detail: 'Không có gì bị thay đổi hay mất. Sửa nguyên nhân rồi bấm Thử lại.',
    again: 'Thử lại',
    quit: 'Thoát',
  },
  panel: {
    title: 'Về máy tính tiền này',
    message: (version: string) => `Quầy ${version}`,
    folder: 'Dữ liệu',
    address: 'Địa chỉ trong mạng nội bộ',
    noAddress: 'không mở được cổng; màn hình này vẫn bán bình thường',
    unsent: 'Chưa gửi lên máy chủ',
    unknown: 'không rõ, máy tính tiền không trả lời',
    key: 'Khóa của máy',
    close: 'Đóng',
    enterKiosk: 'Vào chế độ chỉ bán hàng',
    leaveKiosk: 'Thoát chế độ chỉ bán hàng',
  },
  keys: {
    sealed: 'niêm phong bởi kho khóa của hệ điều hành',
    wanted: 'để nguyên trong thư mục dữ liệu, theo cài đặt',
    'no-key-store':
      'KHÔNG được niêm phong: hệ điều hành này không có kho khóa. Ai đọc được thư mục dữ liệu là có khóa.',
    'cannot-open':
      'KHÔNG mở được: kho khóa của hệ điều hành không giải được. Hãy dùng đúng tài khoản đã cài máy này.',
  },
  hung: {
    title: 'Màn hình không phản hồi',
    message: 'Màn hình bán hàng đang bị treo.',
    detail: 'Các đơn và tiền đã ghi vẫn an toàn. Tải lại màn hình thì phải đăng nhập lại.',
    wait: 'Chờ thêm',
    reload: 'Tải lại màn hình',
  },
};

const en: typeof vi = {
  closing: {
    title: 'Close the till?',
    unsent: (events) => `${events} recorded events have not been sent to the server.`,
    unknown: 'The till does not answer, so nobody knows how many events are unsent.',
    detail:
      'All of them are safe on this computer and are sent when the till is opened again. Closing now loses nothing.',
    stay: 'Stay',
    close: 'Close',
  },
  kiosk: {
    title: 'This till is in kiosk mode',
    message: 'Only a manager can leave it.',
    detail: 'A manager logs in with a PIN and presses the keys again.',
    ok: 'I see',
  },
  cannotStart: {
    title: 'The till does not start',
    detail: 'Nothing was changed or lost. Put right what is wrong, then press Try again.',
    again: 'Try again',
    quit: 'Quit',
  },
  panel: {
    title: 'About this till',
    message: (version) => `Quầy ${version}`,
    folder: 'Data',
    address: 'Address on the LAN',
    noAddress: 'the port could not be had; this window sells all the same',
    unsent: 'Not sent to the server',
    unknown: 'not known, the till does not answer',
    key: "The device's key",
    close: 'Close',
    enterKiosk: 'Enter kiosk mode',
    leaveKiosk: 'Leave kiosk mode',
  },
  keys: {
    sealed: "sealed by the operating system's key store",
    wanted: 'plain in the data folder, as it was set',
    'no-key-store':
      'NOT sealed: this system has no key store. Whoever can read the data folder has the key.',
    'cannot-open':
      "NOT to be opened: the system's key store cannot unwrap it. Use the account this till was installed with.",
  },
  hung: {
    title: 'The screen does not respond',
    message: 'The screens are stuck.',
    detail: 'Orders and cash recorded so far are safe. After a reload you log in again.',
    wait: 'Wait',
    reload: 'Reload the screens',
  },
};

export const shellWords: { readonly [Language in Locale]: typeof vi } = { vi, en };

/** The truth about the key, in one line. */
export const keyLine = (language: Locale, { kept, because }: KeyCare): string => {
  const { keys } = shellWords[language];
  return kept === 'sealed' ? keys.sealed : keys[because];
};
