import type { Page } from 'playwright-core';

/** Where an owner lets tablets in and shuts them out. */
export const tabletsPage = (page: Page) => ({
  tab: page.getByRole('tab', { name: 'Máy tính bảng' }),
  region: page.getByRole('region', { name: 'Máy tính bảng' }),
  open: page.getByRole('button', { name: 'Mở cho mạng của quán' }),
  connect: page.getByRole('button', { name: 'Ghép máy tính bảng' }),
  code: page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  paired: page.getByText('Đã ghép: Máy'),
  row: (name: string) => page.getByRole('listitem', { name, exact: true }),
  rename: (name: string) => page.getByRole('button', { name: `Đặt tên: ${name}`, exact: true }),
  addNeighbour: page.getByRole('button', { name: 'Thêm máy bằng địa chỉ' }),
  forget: (address: string) => page.getByRole('button', { name: `Bỏ: ${address}`, exact: true }),
  revoke: (name: string) => page.getByRole('button', { name: `Thu hồi: ${name}`, exact: true }),
});
