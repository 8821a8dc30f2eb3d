import type { Page } from 'playwright-core';

/** Where the owner sets up printers and tries them. */
export const devicesPage = (page: Page) => {
  const printer = (name: string) => page.getByRole('listitem', { name, exact: true });
  const sheet = page.getByRole('dialog', { name: /máy in/i });
  return {
    tab: page.getByRole('tab', { name: 'Thiết bị' }),
    look: page.getByRole('button', { name: 'Tìm máy in' }),
    addByHand: page.getByRole('button', { name: 'Nhập địa chỉ' }),
    nearby: page.getByRole('region', { name: 'Tìm thấy quanh đây' }),
    printer,
    test: (name: string) => page.getByRole('button', { name: `In thử: ${name}`, exact: true }),
    edit: (name: string) => page.getByRole('button', { name: `Sửa: ${name}`, exact: true }),
    askedHow: page.getByRole('radiogroup', { name: 'Phiếu trên tay bạn thế nào?' }),
    sheet,
    name: sheet.getByLabel('Tên trong cửa hàng'),
    address: sheet.getByLabel('Địa chỉ trong mạng'),
    choice: (name: string) => sheet.getByRole('radio', { name, exact: true }),
    save: sheet.getByRole('button', { name: 'Lưu' }),
    remove: sheet.getByRole('button', { name: 'Bỏ máy in này' }),
    addPeripheral: page.getByRole('button', { name: 'Thêm thiết bị' }),
    peripheralSheet: page.getByRole('dialog', { name: 'Thiết bị mới' }),
    /** A scale, a scanner, a display or a card terminal. */
    peripheral: (name: string) =>
      page
        .getByRole('region', { name: 'Cân, máy quét' })
        .getByRole('listitem', { name, exact: true }),
    listen: page.getByRole('button', { name: 'Bắt đầu nghe' }),
    scanner: page.getByRole('region', { name: 'Thử máy quét' }),
  };
};
