import type { Page } from 'playwright-core';

/** What stands around every place of work: the places, the status strip, the manager's approval. */
export const shellPage = (page: Page) => {
  const strip = page.getByRole('contentinfo', { name: 'Tình trạng máy tính tiền' });
  const explained = page.getByRole('dialog', { name: 'Tình trạng máy này' });
  const approval = page.getByRole('dialog', { name: 'Cần quản lý duyệt' });
  return {
    strip,
    explain: strip.getByRole('button', { name: 'Giải thích tình trạng' }),
    explained,
    /** What passes by: a scan that was refused. */
    notice: page.locator('[data-react-aria-top-layer] p'),
    claim: (id: string) => strip.locator(`[data-claim=${id}]`),
    unprintedAlarm: strip.getByRole('button', { name: 'phiếu chưa chắc đã in' }),
    unprinted: page.getByRole('dialog', { name: 'Phiếu chưa chắc đã in ra' }),
    approval,
    logOut: strip.getByRole('button', { name: 'Đăng xuất' }),
    place: (name: 'Bán hàng' | 'Hóa đơn' | 'Két tiền' | 'Cài đặt') =>
      page.getByRole('navigation').getByRole('radio', { name }),

    approveWithKeys: async (pin: string): Promise<void> => {
      await approval.waitFor();
      await page.keyboard.type(pin);
      await page.keyboard.press('Enter');
      await approval.waitFor({ state: 'detached' });
    },

    approveWithTouch: async (pin: string): Promise<void> => {
      for (const digit of pin)
        await approval.getByRole('button', { name: digit, exact: true }).tap();
      await approval.getByRole('button', { name: 'Duyệt' }).tap();
      await approval.waitFor({ state: 'detached' });
    },
  };
};
