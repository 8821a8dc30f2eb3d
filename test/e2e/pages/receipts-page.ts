import type { Page } from 'playwright-core';

/** What has been sold and given back. */
export const receiptsPage = (page: Page) => {
  const list = page.getByRole('listbox', { name: 'Các phiếu, mới nhất trước' });
  const refund = page.getByRole('dialog', { name: /^Trả hàng của phiếu/ });
  return {
    search: page.getByRole('searchbox', { name: 'Tìm theo số phiếu' }),
    list,
    receipt: (number: string) => list.getByRole('option', { name: new RegExp(number) }),
    paper: page.getByRole('figure'),
    refundThis: page.getByRole('button', { name: 'Trả hàng', exact: true }),
    reprint: page.getByRole('button', { name: 'In lại' }),
    refund,
    all: refund.getByRole('button', { name: 'Tất cả' }),
    reason: (words: string) => refund.getByRole('radio', { name: words, exact: true }),
    exchange: refund.getByRole('button', { name: 'Đổi món khác' }),
    confirm: refund.getByRole('button', { name: /^Hoàn \d/ }),
  };
};
