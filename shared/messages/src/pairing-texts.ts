import type { AccessRefusalCode } from '@pos/sync';
import type { SyncText } from './sync-text.ts';

/** Said to whoever pairs a device or operates a server, and to a device that is not let in. */
export const pairingTexts: { readonly [Code in AccessRefusalCode]: SyncText } = {
  CredentialsMissing: {
    retry: 'after-change',
    title: {
      vi: 'Máy chưa cho máy chủ biết mình là ai',
      en: 'The device has not said who it is',
    },
    action: {
      vi: 'Ghép máy với máy chủ bằng mã ghép.',
      en: 'Pair the device with the server, with a pairing code.',
    },
  },
  CredentialsInvalid: {
    retry: 'after-change',
    title: {
      vi: 'Máy chủ không nhận ra máy này',
      en: 'The server does not recognise this device',
    },
    action: {
      vi: 'Kiểm tra địa chỉ máy chủ. Nếu đúng, ghép lại máy bằng mã mới.',
      en: 'Check the address of the server. If it is right, pair the device again.',
    },
  },
  PassExpired: {
    retry: 'same-again',
    title: {
      vi: 'Lượt đăng nhập của máy đã hết hạn',
      en: 'The pass of this device has run out',
    },
    action: {
      vi: 'Máy tự xin lại. Nếu lặp lại nhiều lần, chỉnh lại đồng hồ của máy.',
      en: 'It makes a new one by itself. If this goes on, set the clock of the device.',
    },
  },
  DeviceRevoked: {
    retry: 'never',
    title: {
      vi: 'Máy này đã bị ngừng quyền truy cập',
      en: 'This device has been shut out',
    },
    action: {
      vi: 'Các đơn cũ vẫn gửi lên được. Muốn dùng tiếp, ghép lại bằng mã mới.',
      en: 'Its old sales can still be sent. To go on using it, pair it with a new code.',
    },
  },
  OperatorKeyWrong: {
    retry: 'after-change',
    title: { vi: 'Khóa quản trị không đúng', en: 'The key of the operator is not right' },
    action: {
      vi: 'Kiểm tra khóa quản trị của máy chủ rồi thử lại.',
      en: 'Check the operator key of the server and try again.',
    },
  },
  PairingCodeWrong: {
    retry: 'after-change',
    title: {
      vi: 'Mã ghép sai, đã dùng hoặc đã hết hạn',
      en: 'The pairing code is wrong, used or out of date',
    },
    action: {
      vi: 'Kiểm tra lại từng ký tự, hoặc xin mã mới.',
      en: 'Check each character, or ask for a new code.',
    },
  },
  PairingLocked: {
    retry: 'same-again',
    title: { vi: 'Nhập sai quá nhiều lần', en: 'Too many wrong tries' },
    action: {
      vi: 'Chờ mười phút rồi thử lại.',
      en: 'Wait ten minutes, then try again.',
    },
  },
  ShopDiffers: {
    retry: 'after-change',
    title: {
      vi: 'Mã ghép này dành cho cửa hàng khác',
      en: 'This code is for another shop',
    },
    action: {
      vi: 'Máy này đã ghi sổ cho cửa hàng của nó. Xin mã cho đúng cửa hàng, hoặc ghép bằng một thư mục dữ liệu trống.',
      en: 'This till has written for a shop of its own. Ask for a code of that shop, or pair an empty data folder.',
    },
  },
  ShopTaken: {
    retry: 'after-change',
    title: { vi: 'Cửa hàng này đã có trên máy chủ', en: 'The server knows this shop already' },
    action: {
      vi: 'Xin một mã ghép dành cho cửa hàng đó.',
      en: 'Ask for a pairing code for that shop.',
    },
  },
  DeviceTaken: {
    retry: 'after-change',
    title: {
      vi: 'Máy này đã được ghép với khóa khác',
      en: 'This device was paired with another key',
    },
    action: {
      vi: 'Nếu dữ liệu được chép từ máy khác, cài lại máy này từ đầu.',
      en: 'If its data were copied from another device, set this one up from new.',
    },
  },
  DeviceNotFound: {
    retry: 'after-change',
    title: { vi: 'Không có máy này', en: 'There is no such device' },
    action: {
      vi: 'Xem danh sách máy rồi thử lại.',
      en: 'Look at the list of devices and try again.',
    },
  },
  StoreNotFound: {
    retry: 'after-change',
    title: { vi: 'Không có cửa hàng này', en: 'There is no such store' },
    action: {
      vi: 'Xem danh sách cửa hàng rồi thử lại.',
      en: 'Look at the list of stores and try again.',
    },
  },
  StoreAmbiguous: {
    retry: 'after-change',
    title: { vi: 'Có nhiều cửa hàng cùng tên này', en: 'Several stores have this name' },
    action: {
      vi: 'Dùng mã số của cửa hàng thay cho tên.',
      en: 'Use the id of the store instead of its name.',
    },
  },
};
