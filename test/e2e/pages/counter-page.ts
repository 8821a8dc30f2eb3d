import type { Page } from 'playwright-core';

/** What stands beside the till: the paper that came out, and the printers' troubles. */
export const counterPage = (page: Page) => ({
  ...standing(page, 'Máy in quầy'),
  drawer: page.getByRole('status'),
  bar: standing(page, 'Máy in bar'),
  kitchen: standing(page, 'Máy in bếp'),
});

const standing = (page: Page, name: string) => {
  const printer = page.getByRole('region', { name });
  return {
    slips: printer.getByRole('img', { name: /^Phiếu in số/ }),
    paperOut: printer.getByLabel('Hết giấy'),
    slow: printer.getByLabel('In chậm'),
    cutCable: printer.getByRole('button', { name: 'Rút dây mạng' }),
  };
};
