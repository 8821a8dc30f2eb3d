import type { Page } from 'playwright-core';

/** The cash drawer: opening, moving cash, counting, closing. */
export const drawerPage = (page: Page) => {
  const report = page.getByRole('region', { name: /^Đã kết ca/ });
  return {
    opening: page.getByRole('region', { name: 'Mở ca' }),
    open: page.getByRole('button', { name: 'Mở ca', exact: true }),
    session: page.getByRole('region', { name: 'Ca đang mở' }),
    cashIn: page.getByRole('button', { name: 'Nộp tiền vào két' }),
    cashOut: page.getByRole('button', { name: 'Chi tiền', exact: true }),
    noSale: page.getByRole('button', { name: 'Mở két', exact: true }),
    xReport: page.getByRole('button', { name: 'Báo cáo X' }),
    close: page.getByRole('button', { name: 'Đếm tiền và kết ca' }),
    sheet: page.getByRole('dialog'),
    counted: page.getByRole('button', { name: 'Đã đếm xong' }),
    countAgain: page.getByRole('button', { name: 'Đếm lại' }),
    finish: page.getByRole('dialog').getByRole('button', { name: 'Kết ca', exact: true }),
    report,
    done: report.getByRole('button', { name: 'Xong' }),
    total: page.getByRole('status', { name: 'Tổng cộng' }),
    /** Where the number of notes of this kind is typed. */
    pieces: (note: number) => page.getByRole('textbox', { name: `${note} tờ`, exact: true }),
    more: (note: number) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('textbox', { name: `${note} tờ`, exact: true }) })
        .getByRole('button', { name: /^Thêm một tờ/ }),
  };
};
