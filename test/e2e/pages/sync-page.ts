import type { Page } from 'playwright-core';

/** Where records are besides this till, and what tills recorded that cannot all be true. */
export const syncPage = (page: Page) => ({
  unsent: page.getByRole('dialog', { name: 'Việc máy chủ chưa có' }),
  pairing: page.getByRole('dialog', { name: 'Ghép máy này với máy chủ' }),
  alarm: page.getByRole('button', { name: '1 việc cần xử lý' }),
  anomalies: page.getByRole('dialog', { name: 'Việc cần người xử lý' }),
});
