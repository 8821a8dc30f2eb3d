import type { Page } from 'playwright-core';

/** What stands beside the till: the paper that came out, and the printer's troubles. */
export const counterPage = (page: Page) => ({
  slips: page.getByRole('img', { name: /^Phiếu in số/ }),
  drawer: page.getByRole('status'),
  paperOut: page.getByLabel('Hết giấy'),
  slow: page.getByLabel('In chậm'),
  cutCable: page.getByRole('button', { name: 'Rút dây mạng' }),
});
