import type { Page } from 'playwright-core';

/** How this device likes its screens. */
export const settingsPage = (page: Page) => {
  const region = page.getByRole('region', { name: 'Cài đặt máy này' });
  return {
    region,
    choice: (name: string) => region.getByRole('radio', { name, exact: true }),
    key: (name: string) => region.getByRole('button', { name: new RegExp(`^${name}:`) }),
    told: region.getByRole('status'),
    unsent: region.getByRole('button', { name: /^Xem việc chưa gửi/ }),
    pair: region.getByRole('button', { name: /^Ghép/ }),
    usual: region.getByRole('button', { name: 'Về phím ban đầu' }),
  };
};
