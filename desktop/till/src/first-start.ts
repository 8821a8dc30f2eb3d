import { permissions, streamOf, type Grant, type ShopEvent, type StoreFields } from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import { ownerRole } from './commands/people.ts';

/** What a new shop tells its first till. */
export interface FirstStart {
  readonly store: StoreFields;
  /** Names this till's number series: `T01`. */
  readonly register: string;
  readonly owner: { readonly name: string; readonly pin: string };
}

const everyGrant: readonly Grant[] = permissions.map((permission) => ({ permission, limit: null }));

/** The store, this till's register, and an owner who may do everything. */
export const firstStart = (
  { store, register, owner }: FirstStart,
  made: {
    readonly store: string;
    readonly device: string;
    readonly owner: StaffId;
    readonly pinHash: string;
  },
): StreamEvents[] => {
  const put = <Event extends ShopEvent>(
    stream: ReturnType<typeof streamOf>,
    event: Event,
  ): StreamEvents => ({
    stream,
    events: [event],
  });
  return [
    put(streamOf('store', made.store), { type: 'StorePut', changed: store }),
    put(streamOf('device', made.device), { type: 'DevicePut', changed: { register } }),
    put(streamOf('role', ownerRole), {
      type: 'RolePut',
      changed: { name: 'Chủ cửa hàng', grants: everyGrant },
    }),
    put(streamOf('staff', made.owner), {
      type: 'StaffPut',
      changed: { name: owner.name, role: ownerRole, pinHash: made.pinHash },
    }),
  ];
};
