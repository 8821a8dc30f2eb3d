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

/** Chains a command's events to the origin's head and signs the last of them, which vouches for all before it. */
export const seal = (
  { head, lam, author }: { head: ChainHead; lam: number; author: Author },
  act: Act,
  streams: readonly StreamEvents[],
  { crypto, signer }: { crypto: Pick<Crypto, 'hash'>; signer: Signer },
): Batch => {
  const sealed: Sealed[] = [];
  let { seq, hash: prev } = head;
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
      const sig = (sealed.length + 1) % longestRun === 0 ? signer.sign(prev) : null;
      sealed.push({ envelope, raw, hash: prev, sig });
    }
  }
  const last = sealed.at(-1);
  if (last) sealed[sealed.length - 1] = { ...last, sig: signer.sign(last.hash) };
  return { sealed, head: { ...head, seq, hash: prev }, lam };
};
