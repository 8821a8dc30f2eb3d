import { id } from '@pos/kernel';
import type { DemoStaff } from './document.ts';
import type { RoleSlug } from './roles.ts';
import { stableId } from './stable-id.ts';

const member = (name: string, role: RoleSlug, pin: string): DemoStaff => ({
  id: id(stableId(`staff/${pin}`)),
  name,
  role,
  pin,
});

/** PINs to be read from a slide, not to be used in a shop. */
export const demoStaff: readonly DemoStaff[] = [
  member('Nguyễn Thị Hồng Ngọc', 'owner', '246810'),
  member('Trần Văn Đạt', 'manager', '1357'),
  member('Lê Thu Hà', 'cashier', '1111'),
  member('Phạm Minh Quân', 'cashier', '2222'),
  member('Võ Ngọc Ánh', 'waiter', '3333'),
  member('Đỗ Gia Bảo', 'waiter', '4444'),
  member('Đặng Thuỳ Dương', 'accountant', '9753'),
];
