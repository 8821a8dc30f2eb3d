import type { Page } from 'playwright-core';

/** Where goods become an order. */
export const sellPage = (page: Page) => {
  const order = page.getByRole('region', { name: 'Đơn hàng' });
  return {
    search: page.getByRole('combobox', { name: 'Tìm hàng' }),
    results: page.getByRole('option'),
    tile: (name: string) =>
      page.getByRole('region', { name: 'Hàng bán' }).getByRole('button', { name }),
    order,
    lines: order.getByRole('listitem'),
    empty: order.getByText('Đơn chưa có món nào'),
    /** Goods of an earlier receipt, on this order. */
    returns: order.getByRole('region', { name: /^Hàng khách đổi/ }),
    category: (name: string) =>
      page.getByRole('radiogroup', { name: 'Nhóm hàng' }).getByRole('radio', { name, exact: true }),
    more: order.getByRole('button', { name: 'Thêm một' }),
    /** To kitchen and bar. */
    send: order.getByRole('button', { name: /^(?:Gửi bếp|Đã gửi)/ }),
    hold: order.getByRole('button', { name: 'Giữ đơn' }),
    actions: order.getByRole('button', { name: 'Thao tác với đơn' }),
    printBill: page.getByRole('button', { name: 'In phiếu tạm tính' }),
    nameBuyer: page.getByRole('button', { name: 'Tên người mua trên phiếu' }),
    buyer: page.getByRole('dialog', { name: 'Tên người mua trên phiếu' }),
    pay: order.getByRole('button', { name: /^(?:Thanh toán|Trả lại khách|Đổi ngang)/ }),
    openDrawer: page.getByRole('button', { name: 'Đến két tiền để mở ca' }),
  };
};
