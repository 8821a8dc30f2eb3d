import type { DeviceFields, ShopEvent } from '@pos/domain';
import type { NewEpoch } from './log/open-log.ts';

/** What a till says first of itself: at its first start, in a new life, and when its key is another one. */
export const firstWords = (
  {
    epoch,
    publicKey,
    register,
  }: {
    readonly epoch: number;
    readonly publicKey: string;
    readonly register: string;
  },
  known: DeviceFields | undefined,
  newEpoch: NewEpoch | null,
): ShopEvent[] => {
  const name = `Quầy ${register.replace(/^T0*/, '')}`;
  const events: ShopEvent[] = [];
  if (newEpoch) events.push({ type: 'EpochStarted', epoch, ...newEpoch });
  // The events that stated the key may be gone: each life states it again, so that its journal can be verified.
  if (newEpoch || known?.publicKey !== publicKey)
    events.push({ type: 'DevicePut', changed: { name, register, ...known, publicKey } });
  return events;
};
