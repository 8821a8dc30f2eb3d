import type { Permission } from '@pos/domain';
import type { Locale } from '@pos/kernel';
import type { Bilingual } from './bilingual.ts';

export const permissionName = (permission: Permission, language: Locale): string =>
  names[permission][language];

const names: { readonly [Each in Permission]: Bilingual } = {
  'order.sell': { vi: 'bán hàng', en: 'sell' },
  'order.openItem': { vi: 'bán món ngoài danh mục', en: 'sell items not in the catalogue' },
  'order.line.remove': { vi: 'bỏ hàng khỏi đơn', en: 'remove goods from an order' },
  'order.void': { vi: 'hủy đơn', en: 'void orders' },
  'payment.reverse': { vi: 'hoàn khoản đã thu', en: 'reverse payments' },
  'discount.give': { vi: 'giảm giá', en: 'give discounts' },
  'price.override': { vi: 'sửa giá bán', en: 'change prices' },
  'refund.make': { vi: 'nhận trả hàng', en: 'make refunds' },
  'receipt.reprint': { vi: 'in lại phiếu', en: 'print receipts again' },
  'kitchen.bump': { vi: 'báo món đã xong', en: 'say that dishes are ready' },
  'cash.move': { vi: 'nộp và rút tiền két', en: 'put in and take out cash' },
  'drawer.open': { vi: 'mở két', en: 'open the drawer' },
  'session.open': { vi: 'mở ca', en: 'open a shift' },
  'session.close': { vi: 'đóng ca', en: 'close a shift' },
  'session.close.withVariance': {
    vi: 'đóng ca khi lệch tiền',
    en: 'close a shift with a difference',
  },
  'report.x': { vi: 'xem báo cáo giữa ca', en: 'see the report of an open shift' },
  'catalog.manage': { vi: 'quản lý mặt hàng', en: 'manage the catalogue' },
  'staff.manage': { vi: 'quản lý nhân viên', en: 'manage staff' },
  'settings.manage': { vi: 'thay đổi thiết lập', en: 'change settings' },
  'device.pair': { vi: 'ghép máy tính bảng', en: 'pair tablets' },
  'journal.export': { vi: 'xuất nhật ký bán hàng', en: 'export the journal' },
};
