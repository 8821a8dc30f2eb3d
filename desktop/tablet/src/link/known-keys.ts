import { statedKey, type Admission } from '@pos/sync';
import type { Paired } from '../device/device-store.ts';

/**
 * Whose signatures a tablet believes: its own, and those of the shop's devices, each of which states its key in its first
 * event. Who may be a device of the shop, the tills have asked before they took its events. What nobody stated is the
 * server's own, whose key came with the pairing.
 */
export const knownKeys = (
  { device: own, key, trust }: Paired,
  keyInBook: (device: string) => string | null,
): Admission['keyOf'] => {
  /** Stated in a page that is still being checked. */
  const stated = new Map<string, string>([[own, key.publicKey]]);
  return (device, run) => {
    const inRun = run.map(({ envelope }) => statedKey(envelope)).find((each) => each !== undefined);
    const known = stated.get(device) ?? keyInBook(device) ?? inRun;
    if (known !== undefined) stated.set(device, known);
    return known ?? trust[0];
  };
};
