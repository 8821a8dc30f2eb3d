import { nothingChanged, perhapsNotSaved } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

/** Met by programs more than by people; the words are for the person in front of a screen all the same. */
export const requestTexts = {
  UnknownCommand: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Máy này chưa làm được việc vừa yêu cầu',
      action: 'Cập nhật phần mềm rồi thử lại. Nếu vẫn vậy, báo bộ phận hỗ trợ.',
    },
    en: {
      title: 'This till does not know what was asked of it',
      action: 'Update the software and try again. If it stays so, tell support.',
    },
  },
  InvalidCommand: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Thông tin nhập vào chưa hợp lệ',
      action: 'Xem lại các ô vừa nhập rồi thử lại.',
    },
    en: {
      title: 'Something entered here is not valid',
      action: 'Check what was entered and try again.',
    },
  },
  CommandIdUsed: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Yêu cầu này mang mã của một việc khác đã làm xong',
      action: 'Xem lại đơn rồi làm lại thao tác. Nếu vẫn vậy, báo bộ phận hỗ trợ.',
    },
    en: {
      title: 'This request bears the id of something else that was done',
      action: 'Look at the order and do it again. If it stays so, tell support.',
    },
  },
  BodyTooLarge: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Dữ liệu gửi lên quá lớn',
      action: ({ mostBytes }, { kilobytes }) =>
        `Chia nhỏ rồi gửi lại, mỗi lần nhiều nhất ${kilobytes(mostBytes)}.`,
    },
    en: {
      title: 'Too much was sent at once',
      action: ({ mostBytes }, { kilobytes }) =>
        `Send it in parts of at most ${kilobytes(mostBytes)}.`,
    },
  },
  BodyNotJson: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không đọc được dữ liệu gửi lên',
      action: 'Tải lại trang rồi thử lại. Phần mềm kết nối cần gửi dữ liệu dạng JSON.',
    },
    en: {
      title: 'What was sent could not be read',
      action: 'Reload the page and try again. Connected software has to send JSON.',
    },
  },
  MethodNotAllowed: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Địa chỉ này không nhận kiểu yêu cầu vừa gửi',
      action: 'Tải lại trang. Với phần mềm kết nối, xem lại tài liệu.',
    },
    en: {
      title: 'This address does not take that kind of request',
      action: 'Reload the page. For connected software, see the documentation.',
    },
  },
  ViewNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Máy này không có dữ liệu vừa yêu cầu',
      action: 'Cập nhật phần mềm rồi tải lại trang.',
    },
    en: {
      title: 'This till does not have the data that was asked for',
      action: 'Update the software and reload the page.',
    },
  },
  InvalidQuery: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Điều kiện tìm chưa hợp lệ',
      action: 'Sửa hoặc bỏ bớt điều kiện rồi tìm lại.',
    },
    en: {
      title: 'The search is not valid',
      action: 'Change or remove a condition and search again.',
    },
  },
  NotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không có gì ở địa chỉ này',
      action: 'Kiểm tra địa chỉ, hoặc quay về trang bán hàng.',
    },
    en: {
      title: 'There is nothing at this address',
      action: 'Check the address, or go back to the till.',
    },
  },
  InternalError: {
    retry: 'same-again',
    dataSafe: perhapsNotSaved,
    vi: {
      title: 'Phần mềm gặp lỗi ngoài dự kiến',
      action: ({ incident }, { quote }) =>
        `Bấm lại một lần. Nếu vẫn lỗi, báo bộ phận hỗ trợ mã ${quote(incident)}.`,
    },
    en: {
      title: 'The software met an unexpected fault',
      action: ({ incident }, { quote }) =>
        `Press once more. If it fails again, give support the code ${quote(incident)}.`,
    },
  },
} satisfies Partial<Texts>;
