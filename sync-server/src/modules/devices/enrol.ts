import { id } from '@pos/kernel';
import {
  certify,
  codeHash,
  enrolmentProof,
  type Certificate,
  type DeviceRole,
  type Enrol,
  type Enrolled,
} from '@pos/sync';
import type { Problem } from '../../http/problem.ts';
import { nodeCrypto } from '../../platform/crypto.ts';
import {
  enterStore,
  isAlreadyThere,
  withPairingCode,
  type Scope,
  type Tx,
} from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import {
  addDevice,
  findDevice,
  lockCode,
  nextRegister,
  readmit,
  registerShop,
  useCode,
  type CodeRow,
} from './enrolment-store.ts';

export type EnrolAnswer =
  | {
      readonly ok: true;
      readonly enrolled: Enrolled;
      readonly scope: Scope;
      /** It had been shut out. */
      readonly isReadmitted: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

const certificateMs = 90 * 24 * 60 * 60_000;

/**
 * A code becomes a device. For a new shop it takes over the tenant and store that the till has made up, and with them
 * its whole journal; for a known one the device learns where it belongs. Whoever asks again because the answer was
 * lost gets it again.
 */
export const enrol = async (server: Server, wanted: Enrol): Promise<EnrolAnswer> => {
  if (!nodeCrypto.verify(enrolmentProof(wanted, nodeCrypto), wanted.proof, wanted.publicKey))
    return refused({ type: 'CredentialsInvalid' });
  try {
    return await enrolIn(server, wanted);
  } catch (error) {
    // The store, or the device in another store, is there already; the transaction was taken back as a whole.
    if (isAlreadyThere(error)) return refused({ type: 'ShopTaken' });
    throw error;
  }
};

const enrolIn = (server: Server, wanted: Enrol): Promise<EnrolAnswer> =>
  withPairingCode(server.sql, codeHash(wanted.code, nodeCrypto), async (tx) => {
    const code = await lockCode(tx);
    if (!code || !isFor(code, wanted.device)) return refused({ type: 'PairingCodeWrong' });
    if (wanted.keepsShop && code.scope && code.scope.store !== wanted.store)
      return refused({ type: 'ShopDiffers' });
    const scope = code.scope ?? {
      tenant: id<'TenantId'>(wanted.tenant),
      store: id<'StoreId'>(wanted.store),
    };
    await enterStore(tx, scope);
    const placed = await place(tx, scope, code, wanted);
    if (!placed.ok) return placed;
    await useCode(tx, wanted.device);
    const { register, epoch, isReadmitted } = placed;
    return {
      ok: true,
      scope,
      isReadmitted,
      enrolled: {
        ...scope,
        device: wanted.device,
        name: code.name,
        epoch,
        series: [{ epoch: 1, register }],
        certificate: certificateFor(server, {
          ...scope,
          device: id<'DeviceId'>(wanted.device),
          role: placed.role,
          publicKey: wanted.publicKey,
        }),
        trust: [server.keys.signer.publicKey],
        hubs: [],
      },
    };
  });

/** Also renewed at every hello, so that a hub may believe it for as long as a long outage takes. */
export const certificateFor = (
  { keys, clock }: Pick<Server, 'keys' | 'clock'>,
  about: Omit<Certificate, 'from' | 'until'>,
): string => {
  const from = clock.wall();
  return certify(
    { ...about, from, until: from + certificateMs },
    { crypto: nodeCrypto, signer: keys.signer },
  );
};

const isFor = ({ isExpired, usedBy }: CodeRow, device: string): boolean =>
  usedBy === null ? !isExpired : usedBy === device;

type Placed =
  | {
      readonly ok: true;
      readonly register: string;
      readonly epoch: number;
      readonly role: DeviceRole;
      readonly isReadmitted: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

const place = async (tx: Tx, scope: Scope, code: CodeRow, wanted: Enrol): Promise<Placed> => {
  if (!code.scope && code.usedBy === null && !(await registerShop(tx, scope, code.name)))
    return refused({ type: 'ShopTaken' });
  const known = await findDevice(tx, wanted.device);
  if (known) {
    if (known.public_key !== wanted.publicKey) return refused({ type: 'DeviceTaken' });
    const isReadmitted = code.usedBy === null && known.revoked;
    if (isReadmitted) await readmit(tx, wanted.device);
    return { ok: true, ...known, isReadmitted };
  }
  const register = await nextRegister(tx, scope, wanted.register);
  await addDevice(tx, scope, wanted, { role: code.role, register });
  return { ok: true, register, epoch: 1, role: code.role, isReadmitted: false };
};

const refused = (problem: Problem) => ({ ok: false, problem }) as const;
