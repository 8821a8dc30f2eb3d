import {
  enrolmentProof,
  zEnrolled,
  type Enrolled,
  type Signer,
  type SyncRefusalCode,
} from '@pos/sync';
import type { Identity } from '../folder/data-folder.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { postJson } from './post-json.ts';

/** Where a till wants to be let in, and the code it was given for that. */
export interface Invitation {
  /** Without a slash at its end. */
  readonly server: string;
  readonly code: string;
}

/** Why a till is not paired. */
export type PairingProblem = SyncRefusalCode | 'ServerAway';

export type EnrolAnswer =
  | { readonly ok: true; readonly enrolled: Enrolled }
  | { readonly ok: false; readonly problem: PairingProblem };

interface Applicant {
  readonly identity: Identity;
  readonly signer: Signer;
  readonly installMark: string;
  readonly register: string;
  /** It has written for its own shop: it can take no other any more. */
  readonly keepsShop: boolean;
}

/** Shows a code to a server. Whoever does not know what became of it may show it again: the same device gets the same answer. */
export const enrol = async (
  { server, code }: Invitation,
  { identity: { tenant, store, device }, signer, installMark, register, keepsShop }: Applicant,
): Promise<EnrolAnswer> => {
  const about = { code, device, tenant, store, publicKey: signer.publicKey };
  const answered = await postJson(`${server}/v1/sync/enrol`, {
    ...about,
    register,
    keepsShop,
    install: installMark,
    model: 'Quầy',
    proof: signer.sign(enrolmentProof(about, nodeCrypto)),
  }).catch(() => null);
  if (answered === null) return { ok: false, problem: 'ServerAway' };
  if (!answered.ok) return { ok: false, problem: answered.code };
  const read = zEnrolled.safeParse(answered.body);
  // A server that names no series and no key is none of ours.
  if (!read.success || read.data.series.length === 0 || read.data.trust.length === 0)
    return { ok: false, problem: 'ServerAway' };
  if (keepsShop && read.data.store !== store) return { ok: false, problem: 'ShopDiffers' };
  return { ok: true, enrolled: read.data };
};
