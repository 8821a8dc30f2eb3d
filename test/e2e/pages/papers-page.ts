import type { Page } from 'playwright-core';

/** Where the owner says what the shop's papers look like. */
export const papersPage = (page: Page) => ({
  tab: page.getByRole('tab', { name: 'Mẫu phiếu' }),
  preview: page.getByRole('img', { name: /Thanh toán/ }),
});
