import { formatInstant, id } from '@pos/kernel';
import type { View } from './view.ts';

export const neighbours: View<'neighbours'> = {
  follows: () => ['device/', 'link/'],
  read: ({ till: { lan, readModels } }) => ({
    neighbours: lan.neighbours.map(({ device, ...neighbour }) => ({
      ...neighbour,
      name:
        device === null ? null : (readModels.documents.findEver('device', device)?.name ?? null),
    })),
  }),
};

export const tablets: View<'tablets'> = {
  follows: () => ['device/', 'link/'],
  read: ({ till: { lan, readModels } }) => ({
    offer: lan.pairing.offered,
    addresses: lan.addresses,
    tablets: readModels.documents
      .all('device')
      .filter(({ fields }) => fields.role === 'tablet')
      .map(({ id: device, fields: { name } }) => {
        const lastSeen = lan.heard.lastSeen(device);
        return {
          device: id<'DeviceId'>(device),
          name,
          lastSeen: lastSeen && formatInstant(lastSeen),
          isInTouch: lan.heard.isInTouch(device),
        };
      }),
  }),
};
