import { readCertificate } from '@pos/sync';
import type { Problem } from '../../http/problem.ts';
import { nodeCrypto } from '../../platform/crypto.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from './authenticate.ts';
import { admitTablet, findDevice } from './enrolment-store.ts';

export type VouchAnswer =
  | { readonly ok: true; readonly vouched: { readonly device: string } }
  | { readonly ok: false; readonly problem: Problem };

/**
 * A till tells who a tablet is that was paired with it, perhaps days ago and without any internet: the certificate it
 * signed then is proof enough, and saying it twice changes nothing. A tablet lets nobody in.
 */
export const vouch = (
  { sql }: Pick<Server, 'sql'>,
  who: Principal,
  text: string,
): Promise<VouchAnswer> =>
  inStore(sql, who, async (tx) => {
    const voucher = await findDevice(tx, who.device);
    if (voucher?.public_key !== who.publicKey) return refused('CredentialsInvalid');
    if (voucher.revoked) return refused('DeviceRevoked');
    const said = readCertificate(text, who.publicKey, nodeCrypto);
    const isOfThisStore = said?.tenant === who.tenant && said.store === who.store;
    if (voucher.role === 'tablet' || !isOfThisStore || said.role !== 'tablet')
      return refused('CredentialsInvalid');
    if (!(await admitTablet(tx, who, said))) return refused('DeviceTaken');
    return { ok: true, vouched: { device: said.device } };
  });

const refused = (type: 'CredentialsInvalid' | 'DeviceRevoked' | 'DeviceTaken'): VouchAnswer => ({
  ok: false,
  problem: { type },
});
