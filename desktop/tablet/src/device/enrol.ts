import {
  enrolmentProof,
  syncRefusalCodes,
  tabletRegister,
  zEnrolled,
  type SyncRefusalCode,
} from '@pos/sync';
import { z } from 'zod';
import { browserCrypto } from './browser-crypto.ts';
import { deviceKeyFrom, newDeviceKey } from './device-key.ts';
import type { Paired } from './device-store.ts';

const zProblem = z.object({ code: z.enum(syncRefusalCodes) });

export type Enrolling =
  | { readonly ok: true; readonly paired: Paired }
  | { readonly ok: false; readonly problem: SyncRefusalCode | 'HubAway' };

/** A code from the till makes this browser a device of the shop. Its key is made here and stays here. */
export const enrol = async (
  { hub, code }: { readonly hub: string; readonly code: string },
  { newId, keeper }: { readonly newId: () => string; readonly keeper: SubtleCrypto | null },
): Promise<Enrolling> => {
  const key = await newDeviceKey(keeper);
  const { publicKey, sign } = deviceKeyFrom(key, keeper);
  const [device, tenant, store] = [newId(), newId(), newId()];
  const about = { code, device, tenant, store, publicKey };
  const proof = await sign(enrolmentProof(about, browserCrypto));
  const register = tabletRegister(device);
  try {
    const response = await fetch(`${hub}/v1/sync/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...about, register, install: '', model: 'Quầy', proof }),
    });
    const body: unknown = await response.json();
    if (!response.ok) return { ok: false, problem: zProblem.parse(body).code };
    const { certificate, trust, ...shop } = zEnrolled.parse(body);
    const paired = { device, tenant: shop.tenant, store: shop.store, certificate, trust, key };
    return { ok: true, paired };
  } catch {
    return { ok: false, problem: 'HubAway' };
  }
};
