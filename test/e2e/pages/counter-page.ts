import type { Page } from 'playwright-core';

/** What stands beside the till: the paper that came out, and the printers' troubles. */
export const counterPage = (page: Page) => ({
  ...standing(page, 'Máy in quầy'),
  /** What was taken from cards, each as it reads. */
  charged: async (): Promise<readonly string[]> => {
    const said = await page.getByText(/^(Đã trừ:|Chưa trừ)/).textContent();
    return said?.split(': ')[1]?.split(', ') ?? [];
  },
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
