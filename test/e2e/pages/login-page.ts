import type { Page } from 'playwright-core';

/** Where a PIN is asked for. */
export const loginPage = (page: Page) => ({
  title: page.getByRole('heading', { name: 'Nhập mã PIN' }),
  enter: page.getByRole('button', { name: 'Đăng nhập' }),
  refusal: page.getByRole('alert'),
  digit: (digit: string) => page.getByRole('button', { name: digit, exact: true }),

  withKeys: async (pin: string): Promise<void> => {
    await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
  },

  withTouch: async (pin: string): Promise<void> => {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.getByRole('button', { name: 'Đăng nhập' }).tap();
  },
});
