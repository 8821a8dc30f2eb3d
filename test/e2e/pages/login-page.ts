import type { Page } from 'playwright-core';

/** Where a PIN is asked for. */
export const loginPage = (page: Page) => ({
  title: page.getByRole('heading', { name: 'Nhập mã PIN' }),
  enter: page.getByRole('button', { name: 'Đăng nhập' }),
  refusal: page.getByRole('alert'),
  digit: (digit: string) => page.getByRole('button', { name: digit, exact: true }),

  withKeys: async (pin: string): Promise<void> => {
    await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
    // As quick as fingers are: quicker ones are a scanner's.
    await page.keyboard.type(pin, { delay: 60 });
    await page.keyboard.press('Enter');
  },

  withTouch: async (pin: string): Promise<void> => {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.getByRole('button', { name: 'Đăng nhập' }).tap();
  },
});
