import type { Page } from 'playwright-core';

/** Taking the money, and what is shown once it has been taken. */
export const payPage = (page: Page) => {
  const sheet = page.getByRole('dialog', { name: 'Thanh toán', exact: true });
  const paid = page.getByRole('dialog', { name: 'Đã thanh toán' });
  return {
    sheet,
    method: (name: 'Tiền mặt' | 'Thẻ' | 'Chuyển khoản') =>
      sheet.getByRole('radio', { name: new RegExp(`^${name}`) }),
    quick: (amount: string) => sheet.getByRole('button', { name: amount }),
    key: (name: string) => sheet.getByRole('button', { name, exact: true }),
    askTerminal: sheet.getByRole('button', { name: /sang máy cà thẻ$/ }),
    byHand: sheet.getByRole('radio', { name: 'Nhập tay theo phiếu' }),
    atTerminal: page.getByRole('dialog', { name: 'Thanh toán bằng thẻ' }),
    take: sheet.getByRole('button', { name: /^Nhận / }),
    beingWritten: sheet.getByRole('button', { name: 'Đang ghi vào máy…' }),
    reference: sheet.getByRole('textbox', { name: '6 ký tự cuối mã giao dịch' }),
    sawTransfer: sheet.getByRole('button', { name: /về$/ }),
    paid,
    told: paid.getByRole('status').first(),
    number: async (): Promise<string> => (await paid.locator('strong').first().textContent()) ?? '',
    /** A part is in; as long as a person looks what is left. */
    lookAtRest: async (reference: string): Promise<void> => {
      await sheet.getByText(reference).first().waitFor();
      await page.waitForTimeout(700);
    },
    /** As long as a person looks: a press right after the last one belongs to that one. */
    lookAtChange: async (): Promise<void> => {
      await paid.waitFor();
      await page.waitForTimeout(700);
    },
    next: paid.getByRole('contentinfo').getByRole('button', { name: /^Khách tiếp theo/ }),
  };
};
