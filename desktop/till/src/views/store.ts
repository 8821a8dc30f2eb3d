import type { View } from './view.ts';

export const store: View<'store'> = {
  follows: () => ['store/', 'device/'],
  read: ({ shop }) => {
    const { device } = shop.journal.origin;
    const id = shop.storeId();
    const fields = shop.store();
    const till = shop.readModels.documents.find('device', device);
    if (id === undefined || !fields || !till) return { setUp: false };
    return {
      setUp: true,
      store: { id, ...fields },
      till: { device, name: till.name, register: till.register },
    };
  },
};
