import type { DeviceId } from '@pos/kernel';
import { statedKey, type Admission } from '@pos/sync';
import type { Documents } from '../projections/documents.ts';

/**
 * Whose signatures a till believes: its own, those of the shop's devices, each of which states its key in its first
 * event, and the server's own. Who may be a device of the shop, the server has asked before it took their events.
 */
export const knownKeys = (
  documents: Documents,
  own: { readonly device: DeviceId; readonly publicKey: string },
  serverKey: () => string | null,
): Admission['keyOf'] => {
  /** Stated in a page that is still being checked. */
  const stated = new Map<string, string>([[own.device, own.publicKey]]);
  return (device, run) => {
    const inRun = run.map(({ envelope }) => statedKey(envelope)).find((key) => key !== undefined);
    const state = documents.state('device', device);
    const key =
      stated.get(device) ??
      (state.status === 'absent' ? undefined : state.fields.publicKey) ??
      inRun;
    if (key !== undefined) stated.set(device, key);
    return key ?? serverKey() ?? undefined;
  };
};
