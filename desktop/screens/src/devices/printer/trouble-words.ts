import type { Bilingual } from '../../state/words.ts';

interface Advice {
  readonly why: string;
  readonly todo: string;
}

const say = (why: string, todo: string): Advice => ({ why, todo });

const vi = {
  ok: 'Máy in báo đã in xong.',
  sent: 'Máy in đã nhận phiếu nhưng không biết báo lại.',
  ask: 'Phiếu trên tay bạn thế nào?',
  answers: {
    right: 'Đọc tốt',
    letters: 'Sai dấu',
    edge: 'Mất chữ ở mép',
    cut: 'Không cắt',
    nothing: 'Không ra gì',
  },
  advice: {
    right: 'Xong. Máy in này đã dùng được.',
    letters:
      'Bỏ chọn trang chữ (để “Không số nào”): chữ sẽ được vẽ, máy nào cũng đọc được. Muốn in nhanh hơn, in phiếu chỉnh và chọn số T.',
    edge: 'Giấy hẹp hơn loại máy đã chọn. In phiếu chỉnh, rồi chọn số W lớn nhất còn vạch đậm ở cuối.',
    cut: 'Mở Sửa, ở “Máy tự cắt giấy” chọn Không: phiếu sẽ có vạch để xé.',
    nothing:
      'Cuộn giấy có thể lắp ngược (giấy nhiệt chỉ in một mặt: cào móng tay, mặt nào đen là mặt in), hoặc chọn sai loại máy.',
  },
  reasons: {
    offline: {
      network: say(
        'Không có máy nào trả lời ở địa chỉ này.',
        'Kiểm tra nguồn, dây mạng hoặc Wi-Fi của máy in. So địa chỉ với phiếu tự in (giữ FEED khi bật). Máy in và máy tính phải chung một mạng.',
      ),
      usb: say(
        'Không mở được cổng USB.',
        'Kiểm tra nguồn và cáp, rồi rút ra cắm lại. Trên Linux, người dùng phải ở trong nhóm lp: sudo usermod -aG lp $USER, rồi đăng nhập lại.',
      ),
      serial: say(
        'Không mở được cổng COM.',
        'Kiểm tra cáp và tên cổng. Một chương trình khác có thể đang giữ cổng.',
      ),
      queue: say(
        'Hệ thống không có máy in tên này, hoặc máy in đang tắt.',
        'So tên với phần Máy in của hệ thống và in một trang thử từ đó.',
      ),
    },
    'no-driver': {
      windows: say(
        'Máy tính này chưa nối được với máy in.',
        'Cài trình điều khiển của hãng, in được một trang thử trong Windows, rồi chọn “Hàng đợi in” với đúng tên đó. Không cần đổi sang trình điều khiển khác.',
      ),
      macos: say(
        'Máy tính này chưa nối được với máy in.',
        'Thêm máy in trong Cài đặt hệ thống → Máy in, chọn loại Generic, rồi dùng “Hàng đợi in” với đúng tên đó. Dễ nhất là nối qua mạng.',
      ),
      linux: say(
        'Máy tính này chưa nối được với máy in.',
        'Dùng cáp USB (/dev/usb/lp0) hoặc nối qua mạng. Nếu dùng CUPS, thêm máy in loại Raw.',
      ),
    },
    busy: say('Máy in đang nói chuyện với máy tính tiền khác.', 'Chờ vài giây rồi in thử lại.'),
    'paper-out': say('Hết giấy.', 'Thay cuộn giấy rồi đóng nắp lại cho khít.'),
    'cover-open': say('Nắp đang mở.', 'Đóng nắp cho đến khi nghe tiếng khớp.'),
    cutter: say('Dao cắt bị kẹt.', 'Tắt máy in, gỡ giấy kẹt ở dao, rồi bật lại.'),
    error: say('Máy in báo lỗi.', 'Tắt máy in, chờ một phút cho nguội, rồi bật lại.'),
    'connection-lost': say(
      'Mất nối khi đang in.',
      'Nhìn xem phiếu có ra không. Kiểm tra dây cắm hai đầu rồi in thử lại.',
    ),
    'no-answer': say(
      'Máy in nhận phiếu rồi im lặng.',
      'Nếu phiếu đã ra: chọn loại máy Xprinter, POS-80. Nếu không ra: có thể đây không phải máy in hóa đơn.',
    ),
    'till-stopped': say('Máy tính tiền đã tắt khi đang in.', 'In thử lại.'),
    'too-late': say('Máy in không tới lượt kịp.', 'Chờ các phiếu đang in xong, rồi in thử lại.'),
    'nothing-to-print': say('Chưa có thông tin cửa hàng để in.', 'Thiết lập cửa hàng trước.'),
    unknown: say('Chưa rõ vì sao.', 'Tắt rồi bật lại máy in, và in thử lại.'),
  },
};

const en: typeof vi = {
  ok: 'The printer says that it has printed.',
  sent: 'The printer took the slip and cannot tell more.',
  ask: 'How is the slip in your hand?',
  answers: {
    right: 'It reads well',
    letters: 'Wrong letters',
    edge: 'Cut off at the edge',
    cut: 'Not cut',
    nothing: 'Nothing came out',
  },
  advice: {
    right: 'Done. This printer is ready to use.',
    letters:
      'Choose no page of letters (“None of them”): letters are then drawn, which every printer can. To print faster, print a calibration slip and choose the T.',
    edge: 'The paper is narrower than that of the model. Print a calibration slip and choose the last W with a thick end.',
    cut: 'Open Change and set “It cuts the paper” to No: slips then get a line to tear at.',
    nothing:
      'The roll may lie upside down (thermal paper prints on one side only: scratch it, the side that turns black is the one), or the model is wrong.',
  },
  reasons: {
    offline: {
      network: say(
        'Nothing answers at this address.',
        'Check the power and the cable or Wi-Fi of the printer. Compare the address with its own slip (hold FEED while switching on). Printer and till must be on the same network.',
      ),
      usb: say(
        'The USB port cannot be opened.',
        'Check power and cable, then unplug it and plug it in again. On Linux the user must be in the group lp: sudo usermod -aG lp $USER, then log in again.',
      ),
      serial: say(
        'The COM port cannot be opened.',
        'Check the cable and the name of the port. Another program may be holding it.',
      ),
      queue: say(
        'The system has no printer of this name, or it is switched off.',
        'Compare the name with the system’s printer settings and print a test page from there.',
      ),
    },
    'no-driver': {
      windows: say(
        'This computer has no way to the printer yet.',
        'Install the maker’s driver, get a test page out of Windows, then choose “Print queue” with exactly that name. No other driver needs to be put in its place.',
      ),
      macos: say(
        'This computer has no way to the printer yet.',
        'Add it in System Settings → Printers as Generic, then use “Print queue” with exactly that name. The network is the easiest way.',
      ),
      linux: say(
        'This computer has no way to the printer yet.',
        'Use the USB cable (/dev/usb/lp0) or the network. With CUPS, add it as a Raw printer.',
      ),
    },
    busy: say('The printer is talking with another till.', 'Wait a few seconds and test again.'),
    'paper-out': say('It is out of paper.', 'Put in a new roll and close the cover firmly.'),
    'cover-open': say('The cover is open.', 'Close it until it clicks.'),
    cutter: say(
      'The cutter is jammed.',
      'Switch it off, take the paper out of the cutter, switch it on.',
    ),
    error: say(
      'The printer reports an error.',
      'Switch it off, let it cool for a minute, switch it on.',
    ),
    'connection-lost': say(
      'The connection broke while it printed.',
      'Look whether the slip came out. Check the cable at both ends and test again.',
    ),
    'no-answer': say(
      'The printer took the slip and fell silent.',
      'If it came out: choose the model Xprinter, POS-80. If not: this may be no receipt printer.',
    ),
    'till-stopped': say('The till stopped while it printed.', 'Test again.'),
    'too-late': say(
      'It was not its turn in time.',
      'Let the papers finish that are printing, then test again.',
    ),
    'nothing-to-print': say('There is no shop to print of yet.', 'Set up the shop first.'),
    unknown: say('It is not clear why.', 'Switch the printer off and on, then test again.'),
  },
};

export const troubleWords: Bilingual<typeof vi> = { vi, en };
export type TroubleWords = typeof vi;
export type { Advice };
