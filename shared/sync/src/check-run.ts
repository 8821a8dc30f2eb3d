import type { Crypto } from './crypto.ts';
import type { Origin, Sealed } from './envelope.ts';
import type { Awaitable } from './event-log.ts';
import type { Author } from './seal.ts';
import { originOf } from './wire/vector.ts';
import type { RunRefusalCode } from './wire/refusals.ts';
import { unpackRun, type Run } from './wire/run.ts';

/** Whom a log belongs to and whose signatures it believes. */
export interface Admission {
  /** Only events of this store are let in. */
  readonly scope: Author;
  readonly crypto: Crypto;
  /** The public key of a device; the run is at hand for whoever believes a device that states its own. */
  readonly keyOf: (device: string, run: readonly Sealed[]) => Awaitable<string | undefined>;
}

export type CheckedRun =
  | { readonly ok: true; readonly origin: Origin; readonly sealed: readonly Sealed[] }
  | { readonly ok: false; readonly origin: Origin; readonly code: RunRefusalCode };

/** Who wrote this, and is it whole? What it says is not asked: a fact is a fact. */
export const checkRun = async (run: Run, admission: Admission): Promise<CheckedRun> => {
  const origin = originOf(`${run.device}/${run.epoch}`);
  const refuse = (code: RunRefusalCode): CheckedRun => ({ ok: false, origin, code });
  const unpacked = unpackRun(run, origin, admission.crypto);
  if (!unpacked.ok) return refuse(unpacked.code);
  const { sealed } = unpacked;
  if (!isChain(sealed, origin)) return refuse('ChainBroken');
  if (!sealed.every(({ envelope }) => isOf(admission.scope, envelope)))
    return refuse('ForeignStore');
  const key = await admission.keyOf(run.device, sealed);
  if (key === undefined) return refuse('DeviceUnknown');
  if (!admission.crypto.verify(sealed.at(-1)!.hash, run.sig, key)) return refuse('SignatureWrong');
  return { ok: true, origin, sealed };
};

const isOf = (scope: Author, { tenant, store }: Author): boolean =>
  tenant === scope.tenant && store === scope.store;

const isChain = (sealed: readonly Sealed[], { device, epoch }: Origin): boolean =>
  sealed.every(({ envelope }, place) => {
    const before = sealed[place - 1];
    return (
      envelope.device === device &&
      envelope.epoch === epoch &&
      (!before || (envelope.seq === before.envelope.seq + 1 && envelope.prev === before.hash))
    );
  });
