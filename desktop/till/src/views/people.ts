import type { StaffId } from '@pos/kernel';
import { grantsOf } from '../desk/grants.ts';
import type { View } from './view.ts';

export const staff: View<'staff'> = {
  follows: () => ['staff/', 'role/'],
  read: ({ shop }) => ({
    staff: shop.readModels.documents.all('staff').map(({ id, fields: { name, role } }) => ({
      id: id as StaffId,
      name,
      role,
      roleName: shop.readModels.documents.find('role', role)?.name ?? role,
    })),
  }),
};

export const me: View<'me'> = {
  follows: () => ['staff/', 'role/'],
  read: ({ shop, staff: id }) => {
    const fields = shop.readModels.documents.find('staff', id);
    if (!fields) return null;
    return {
      staff: { id, name: fields.name, role: fields.role },
      permissions: grantsOf(shop.readModels.documents, id),
    };
  },
};
