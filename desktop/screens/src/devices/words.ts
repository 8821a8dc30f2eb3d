import type { Bilingual } from '../state/words.ts';

const vi = {
  title: 'Máy in và thiết bị',
  lead: 'Thêm máy in, giao việc, in thử. Bán hàng không bao giờ phải chờ máy in.',
  look: 'Tìm máy in',
  looking: 'Đang tìm trong mạng và trên các cổng…',
  addByHand: 'Nhập địa chỉ',
  printers: 'Máy in của cửa hàng',
  none: 'Chưa có máy in nào',
  noneLead: 'Bật máy in, nối vào cùng mạng với máy này, rồi bấm Tìm máy in.',
  nearby: 'Tìm thấy quanh đây',
  unnamed: 'Có thể là máy in',
  add: 'Thêm',
  added: 'Đã thêm',
  nothingFound: 'Không tìm thấy máy in nào.',
  notInList: 'Không thấy máy in của bạn?',
  notFoundHelp: {
    windows: [
      'Máy in mạng: cùng Wi-Fi hoặc cùng bộ phát với máy này, không phải mạng khách.',
      'Máy in cáp USB: cài trình điều khiển của hãng, rồi bấm Nhập địa chỉ và chọn Hàng đợi in.',
    ],
    macos: [
      'Máy in mạng: khi máy hỏi “tìm thiết bị trong mạng nội bộ”, chọn Cho phép.',
      'Máy in cáp USB: thêm trong Cài đặt hệ thống → Máy in, rồi chọn Hàng đợi in.',
    ],
    linux: [
      'Máy in mạng: cùng Wi-Fi hoặc cùng bộ phát với máy này, không phải mạng khách.',
      'Máy in cáp USB: cắm cáp và bật máy; phải thấy tệp /dev/usb/lp0.',
    ],
  },
  scanner: {
    title: 'Thử máy quét',
    lead: 'Bấm Bắt đầu rồi quét vài mã. Máy sẽ cho thấy đã nghe gì và hiểu thế nào; không thêm gì vào đơn.',
    start: 'Bắt đầu nghe',
    stop: 'Dừng',
    waiting: 'Đang nghe. Hãy quét một mã.',
    heard: 'Đã đọc',
    byCable: (symbology: string | null) =>
      symbology === null ? 'qua cáp, không gõ phím' : `qua cáp, loại mã ${symbology}`,
    keys: (keys: number) => `${keys} phím`,
    pace: (mean: number, most: number) => `trung bình ${mean} ms mỗi phím, lâu nhất ${most} ms`,
    kinds: {
      ean13: 'EAN-13, số kiểm tra đúng',
      ean8: 'EAN-8, số kiểm tra đúng',
      upc: 'UPC-A, số kiểm tra đúng',
      gs1: 'GS1, có nhiều thông tin',
      receipt: 'số phiếu của cửa hàng',
      other: 'mã tự do, không có số kiểm tra',
    },
    byPlace: 'Bàn phím đặt kiểu khác: chữ số được đọc theo vị trí phím.',
    slow: 'Máy quét gõ chậm. Nếu hay bị tách mã, giảm “inter-character delay” theo sách của máy quét.',
    noEnd: 'Máy quét không gửi Enter ở cuối. Vẫn dùng được; thêm hậu tố Enter (CR) thì nhanh hơn.',
  },
};

const en: typeof vi = {
  title: 'Printers and devices',
  lead: 'Add printers, give them their work, try them. No sale ever waits for a printer.',
  look: 'Find printers',
  looking: 'Looking on the network and at the ports…',
  addByHand: 'Enter an address',
  printers: 'The shop’s printers',
  none: 'No printer yet',
  noneLead:
    'Switch the printer on, connect it to the network of this till, then press Find printers.',
  nearby: 'Found nearby',
  unnamed: 'Perhaps a printer',
  add: 'Add',
  added: 'Added',
  nothingFound: 'No printer was found.',
  notInList: 'Yours is not here?',
  notFoundHelp: {
    windows: [
      'Network printer: on the same Wi-Fi or router as this till, not on the guest network.',
      'USB cable: install the maker’s driver, then press Enter an address and choose Print queue.',
    ],
    macos: [
      'Network printer: when asked about “devices on your local network”, choose Allow.',
      'USB cable: add it in System Settings → Printers, then choose Print queue.',
    ],
    linux: [
      'Network printer: on the same Wi-Fi or router as this till, not on the guest network.',
      'USB cable: plug it in and switch it on; there must be a file /dev/usb/lp0.',
    ],
  },
  scanner: {
    title: 'Try the scanner',
    lead: 'Press Start, then scan a few codes. You see what was heard and how it was read; nothing goes on an order.',
    start: 'Start listening',
    stop: 'Stop',
    waiting: 'Listening. Scan a code.',
    heard: 'Read',
    byCable: (symbology: string | null) =>
      symbology === null ? 'by cable, without keys' : `by cable, symbol ${symbology}`,
    keys: (keys: number) => (keys === 1 ? '1 key' : `${keys} keys`),
    pace: (mean: number, most: number) => `${mean} ms a key on average, ${most} ms at most`,
    kinds: {
      ean13: 'EAN-13, check digit right',
      ean8: 'EAN-8, check digit right',
      upc: 'UPC-A, check digit right',
      gs1: 'GS1, with more in it',
      receipt: 'a receipt of this shop',
      other: 'a free code without a check digit',
    },
    byPlace: 'The keyboard is set up differently: digits were read by the places of their keys.',
    slow: 'The scanner types slowly. If codes come in pieces, lower its inter-character delay as its manual says.',
    noEnd:
      'The scanner sends no Enter at the end. It works; with the suffix Enter (CR) it is quicker.',
  },
};

export const devicesWords: Bilingual<typeof vi> = { vi, en };
export type DevicesWords = typeof vi;
