import type { AnomalyKind, Reach, Trace } from '@pos/api';
import type { Remedy } from '@pos/domain';
import type { Bilingual } from '../state/words.ts';

const vi = {
  server: 'Máy chủ và dữ liệu của máy này',
  pairedWith: (address: string) => `Đã ghép với ${address}`,
  seeUnsent: (count: string) => `Xem việc chưa gửi (${count})`,
  pair: 'Ghép với máy chủ',
  pairAgain: 'Ghép lại',
  seeAnomalies: (count: number) => `Xem việc cần xử lý (${count})`,
  reach: {
    here: 'Đã lưu ở máy này',
    shop: 'Đã có ở máy khác trong cửa hàng',
    cloud: 'Đã có trên máy chủ',
  } satisfies Record<Reach, string>,
  unsent: {
    title: 'Việc máy chủ chưa có',
    lead: 'Tất cả đã lưu ở máy này và tự gửi đi. Không ai xóa được.',
    none: 'Máy chủ đã có tất cả',
    noneLead: 'Mọi việc máy này ghi lại đều đã có bản thứ hai.',
    since: (time: string) => `Cũ nhất từ ${time}`,
    count: (count: string) => `${count} việc`,
    more: 'Xem thêm',
    export: 'Xuất ra tệp',
    exported: (count: string) => `Đã xuất ${count} việc, kèm chữ ký để kiểm tra.`,
    file: 'quay-chua-gui',
  },
  records: {
    sale: 'Bán hàng',
    refund: 'Trả hàng',
    order: 'Việc trong đơn',
    money: 'Thu tiền',
    drawer: 'Két tiền',
    people: 'Nhân viên',
    goods: 'Hàng hóa',
    till: 'Máy này',
    other: 'Việc khác',
  },
  pairing: {
    title: 'Ghép máy này với máy chủ',
    titleAgain: 'Ghép lại máy này',
    lead: 'Xin người quản trị địa chỉ máy chủ và một mã ghép. Mã chỉ dùng một lần, trong 15 phút.',
    address: 'Địa chỉ máy chủ',
    addressHint: 'https://quay.example.vn',
    code: 'Mã ghép',
    codeHint: 'K7QF-M2XD',
    confirm: 'Ghép máy này',
    done: 'Đã ghép. Máy đang gửi những gì đã ghi.',
    exportFirst: (count: string) =>
      `Còn ${count} việc máy chủ chưa có. Ghép lại không xóa việc nào; xuất ra tệp trước cho chắc.`,
  },
  anomalies: {
    alarm: (count: number) => `${count} việc cần xử lý`,
    title: 'Việc cần người xử lý',
    lead: 'Các máy đã ghi những việc không thể cùng đúng, thường vì mất mạng. Không có gì bị xóa hay tự sửa.',
    none: 'Không có việc nào',
    noneLead: 'Các máy trong cửa hàng ghi khớp nhau.',
    parked: 'Bản ghi được tách ra',
    parkedLead:
      'Thư mục dữ liệu của máy này từng được chép hoặc khôi phục, nên hai việc mang cùng một số thứ tự. Bản ở đây vẫn được giữ; máy chủ đã ghi lại nội dung của nó.',
    too: 'Phần thừa',
    kinds: {
      'double-settlement': {
        title: 'Một đơn được thu tiền hai lần',
        lead: 'Hai máy cùng tính tiền đơn này khi không thấy nhau. Cả hai phiếu đều có thật.',
      },
      'void-after-settle': {
        title: 'Món bị bỏ sau khi đã tính tiền',
        lead: 'Một máy bỏ món, máy kia đã thu tiền món đó.',
      },
      'balance-due': {
        title: 'Món chưa được tính tiền',
        lead: 'Món được thêm vào đơn sau khi máy khác đã tính tiền.',
      },
      'payment-left': {
        title: 'Tiền thu không có trong phiếu nào',
        lead: 'Một khoản đã thu cho đơn này mà không phiếu nào ghi. Tiền đang trong két và là của khách.',
      },
      'excess-void': {
        title: 'Bỏ món nhiều hơn số đã gọi',
        lead: 'Hai máy cùng bỏ một món.',
      },
      'number-reused': {
        title: 'Một số phiếu nằm trên hai tờ',
        lead: 'Hai phiếu khác nhau mang cùng một số. Cả hai đều được giữ; cơ quan thuế cần được báo.',
      },
      'late-sale': {
        title: 'Phiếu đến sau khi đã kết ca',
        lead: 'Ca đã kết mà chưa biết phiếu này. Số trên phiếu Z không đổi.',
      },
      fork: {
        title: 'Máy này từng sống hai lần',
        lead: 'Thư mục dữ liệu được chép hoặc khôi phục. Việc của cả hai đã được giữ lại.',
      },
      unreadable: {
        title: 'Một bản ghi không đọc được',
        lead: 'Bản ghi được giữ nguyên và không tính vào đâu; mọi việc khác vẫn đi qua. Cập nhật máy đã ghi nó, kiểm tra việc đó ở máy ấy và ghi lại nếu cần.',
      },
    } satisfies Record<AnomalyKind, { title: string; lead: string }>,
    what: {
      settled: 'tính tiền',
      refunded: 'trả hàng',
      voided: 'hủy đơn',
      'taken-off': 'bỏ món',
      paid: 'thu tiền',
      closed: 'kết ca',
      rewritten: 'ghi lại',
      unreadable: 'ghi điều không đọc được',
    } satisfies Record<Trace['what'], string>,
    remedies: {
      refund: 'Trả lại khách',
      'keep-as-tip': 'Giữ làm tiền thưởng',
      collect: 'Đã thu thêm',
      waive: 'Bỏ qua khoản này',
      'record-on-next-z': 'Ghi vào phiếu Z sau',
      'tell-the-tax-office': 'Đã báo cơ quan thuế',
      acknowledge: 'Đã xem',
    } satisfies Record<Remedy, string>,
  },
};

const en: typeof vi = {
  server: "The server and this till's records",
  pairedWith: (address) => `Paired with ${address}`,
  seeUnsent: (count) => `See what is not sent (${count})`,
  pair: 'Pair with a server',
  pairAgain: 'Pair again',
  seeAnomalies: (count) => `See what needs somebody (${count})`,
  reach: {
    here: 'Saved on this till',
    shop: 'On another till of the shop',
    cloud: 'On the server',
  },
  unsent: {
    title: 'What the server does not have yet',
    lead: 'All of it is saved on this till and is sent by itself. Nobody can delete it.',
    none: 'The server has everything',
    noneLead: 'There is a second copy of all that this till has recorded.',
    since: (time) => `The oldest from ${time}`,
    count: (count) => (count === '1' ? '1 record' : `${count} records`),
    more: 'Show more',
    export: 'Export to a file',
    exported: (count) => `Exported ${count} records with the signatures that prove them.`,
    file: 'quay-unsent',
  },
  records: {
    sale: 'Sale',
    refund: 'Refund',
    order: 'Work on an order',
    money: 'Payment',
    drawer: 'Drawer',
    people: 'People',
    goods: 'Goods',
    till: 'This till',
    other: 'Other',
  },
  pairing: {
    title: 'Pair this till with a server',
    titleAgain: 'Pair this till again',
    lead: "Ask the operator for the server's address and a pairing code. A code works once, for 15 minutes.",
    address: 'Address of the server',
    addressHint: 'https://quay.example.vn',
    code: 'Pairing code',
    codeHint: 'K7QF-M2XD',
    confirm: 'Pair this till',
    done: 'Paired. The till is sending what it has recorded.',
    exportFirst: (count) =>
      `The server lacks ${count} records. Pairing again deletes none of them; export them first, to be on the safe side.`,
  },
  anomalies: {
    alarm: (count) => (count === 1 ? '1 thing to settle' : `${count} things to settle`),
    title: 'What needs somebody',
    lead: 'Tills have recorded things that cannot all be true, usually while they were apart. Nothing was deleted or changed.',
    none: 'Nothing to settle',
    noneLead: "The shop's tills agree with each other.",
    parked: 'Records that were set aside',
    parkedLead:
      'The data folder of this till was once copied or restored, so that two records bore one number. These are kept here; the server has written down again what they say.',
    too: 'Too much',
    kinds: {
      'double-settlement': {
        title: 'One order was paid twice',
        lead: 'Two tills settled it while they could not see each other. Both receipts are real.',
      },
      'void-after-settle': {
        title: 'Taken off after it was paid',
        lead: 'One till took items off that another had taken money for.',
      },
      'balance-due': {
        title: 'Items nobody has paid for',
        lead: 'They came onto the order after another till had settled it.',
      },
      'payment-left': {
        title: 'Money that is on no receipt',
        lead: "It was taken for this order and no receipt tells of it. It is in the drawer, and the guest's.",
      },
      'excess-void': {
        title: 'More taken off than there was',
        lead: 'Two tills took the same items off.',
      },
      'number-reused': {
        title: 'One number on two papers',
        lead: 'Two documents bear the same number. Both are kept; the tax office has to be told.',
      },
      'late-sale': {
        title: 'A receipt came after the closing',
        lead: 'The closing does not know it. What the Z report says stays.',
      },
      fork: {
        title: 'This till has lived twice',
        lead: 'Its data folder was copied or restored. What both did has been kept.',
      },
      unreadable: {
        title: 'One record cannot be read',
        lead: 'It is kept as it is and counts nowhere; everything else goes through. Update the till that wrote it, look there what was done, and do it again if need be.',
      },
    },
    what: {
      settled: 'settled',
      refunded: 'refunded',
      voided: 'voided',
      'taken-off': 'took off',
      paid: 'took money',
      closed: 'closed',
      rewritten: 'written again',
      unreadable: 'wrote what nobody can read',
    },
    remedies: {
      refund: 'Give it back',
      'keep-as-tip': 'Keep it as a tip',
      collect: 'Collected since',
      waive: 'Let it go',
      'record-on-next-z': 'Note on the next Z',
      'tell-the-tax-office': 'Tax office told',
      acknowledge: 'Seen',
    },
  },
};

export const syncWords: Bilingual<typeof vi> = { vi, en };
