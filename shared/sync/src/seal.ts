import { typeVersion, type ShopEvent, type StreamName } from '@pos/domain';
import type { CommandId, StaffId, StoreId, TenantId } from '@pos/kernel';
import type { Crypto, Signer } from './crypto.ts';
import type { ChainHead, Envelope, Sealed } from './envelope.ts';

/** Who writes: the parts of an envelope that stay the same for one life of one device. */
export interface Author {
  readonly tenant: TenantId;
  readonly store: StoreId;
}

/** What one command did to one stream. */
export interface StreamEvents {
  readonly stream: StreamName;
  readonly events: readonly ShopEvent[];
}

/** The circumstances of a command, recorded with each of its events. */
export interface Act {
  readonly command: CommandId;
  readonly at: string;
  readonly off: number | null;
  readonly offAge: number | null;
  readonly by: StaffId | null;
  readonly approvedBy: StaffId | null;
  readonly cause: string | null;
  readonly training: boolean;
}

export interface Batch {
  readonly sealed: readonly Sealed[];
  readonly head: ChainHead;
  readonly lam: number;
}

/** Nothing travels without a signature at its end, so a long command is signed on the way, in pieces that fit a request. */
const longestRun = 200;

/** Where an origin's chain ends, and who goes on with it. */
export interface ChainEnd {
  readonly head: ChainHead;
  readonly lam: number;
  readonly author: Author;
}

/** Chains a command's events to the origin's head and signs the last of them, which vouches for all before it. */
export const seal = (
  end: ChainEnd,
  act: Act,
  streams: readonly StreamEvents[],
  { crypto, signer }: { crypto: Pick<Crypto, 'hash'>; signer: Signer },
): Batch => {
  const batch = chain(end, act, streams, crypto);
  const sealed = batch.sealed.map((event, place) =>
    isSigned(batch, place) ? { ...event, sig: signer.sign(event.hash) } : event,
  );
  return { ...batch, sealed };
};

/** The same for a device whose key answers later, as a browser's does. */
export const sealLater = async (
  end: ChainEnd,
  act: Act,
  streams: readonly StreamEvents[],
  { crypto, sign }: { crypto: Pick<Crypto, 'hash'>; sign: (hash: string) => Promise<string> },
): Promise<Batch> => {
  const batch = chain(end, act, streams, crypto);
  const sealed: Sealed[] = [];
  for (const [place, event] of batch.sealed.entries())
    sealed.push(isSigned(batch, place) ? { ...event, sig: await sign(event.hash) } : event);
  return { ...batch, sealed };
};

const isSigned = ({ sealed }: Batch, place: number): boolean =>
  place === sealed.length - 1 || (place + 1) % longestRun === 0;

const chain = (
  { head, lam: lamBefore, author }: ChainEnd,
  act: Act,
  streams: readonly StreamEvents[],
  crypto: Pick<Crypto, 'hash'>,
): Batch => {
  const sealed: Sealed[] = [];
  let { seq, hash: prev } = head;
  let lam = lamBefore;
  for (const { stream, events } of streams) {
    for (const event of events) {
      seq += 1;
      lam += 1;
      const { type, ...data } = event;
      const envelope: Envelope = {
        v: 1,
        tenant: author.tenant,
        store: author.store,
        device: head.device,
        epoch: head.epoch,
        seq,
        lam,
        prev,
        at: act.at,
        off: act.off,
        offAge: act.offAge,
        stream,
        type,
        tv: typeVersion,
        critical: 0,
        command: act.command,
        cidx: sealed.length,
        by: act.by,
        approvedBy: act.approvedBy,
        cause: act.cause,
        training: act.training ? 1 : 0,
        data,
      };
      const raw = JSON.stringify(envelope);
      prev = crypto.hash(raw);
      sealed.push({ envelope, raw, hash: prev, sig: null });
    }
  }
  return { sealed, head: { ...head, seq, hash: prev }, lam };
};
