import type { Problem } from '../../http/problem.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from './authenticate.ts';
import { findDevice, grantEpoch } from './enrolment-store.ts';

export type EpochAnswer =
  | {
      readonly ok: true;
      readonly granted: {
        readonly epoch: number;
        readonly series: readonly { readonly epoch: number; readonly register: string }[];
      };
    }
  | { readonly ok: false; readonly problem: Problem };

/** Another life for a device whose disk was restored or copied: a new journal, and numbers nobody has used. */
export const newEpoch = (
  { sql }: Pick<Server, 'sql'>,
  who: Principal,
  after: number,
): Promise<EpochAnswer> =>
  inStore(sql, who, async (tx) => {
    const found = await findDevice(tx, who.device);
    if (found?.public_key !== who.publicKey)
      return { ok: false, problem: { type: 'CredentialsInvalid' } };
    if (found.revoked) return { ok: false, problem: { type: 'DeviceRevoked' } };
    const epoch = await grantEpoch(tx, who.device, after);
    return {
      ok: true,
      granted: { epoch, series: [{ epoch, register: `${found.register}.${epoch}` }] },
    };
  });
