import { readEvent, type ShopEvent, type StreamName } from '@pos/domain';
import { id } from '@pos/kernel';
import type { Crypto, Signer } from '../crypto.ts';
import { originKey, type ChainHead, type Origin, type Sealed } from '../envelope.ts';
import { beforeFirst } from '../accept-chain.ts';
import { seal, type Author } from '../seal.ts';

/** Distinct, readable ids for tests: `testId(7)` is …0007. */
export const testId = (number: number): string =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const anOrigin = (number: number, epoch = 1): Origin => ({
  device: id<'DeviceId'>(testId(number)),
  epoch,
});

export const anEvent = (reason = 'because'): ShopEvent => {
  const read = readEvent('OrderVoided', { reason });
  if (!read.known) throw new Error(read.problem);
  return read.event;
};

export const testAuthor: Author = {
  tenant: id<'TenantId'>(testId(1)),
  store: id<'StoreId'>(testId(2)),
};

/** Devices that write into nobody's log yet: each call continues its origin's chain. */
export class TestDevices {
  /** Whether what is written from now on is practice. */
  training = false;
  readonly #crypto: Crypto;
  readonly #signer: Signer;
  readonly #heads = new Map<string, ChainHead>();
  #lam = 0;
  #commands = 0;

  constructor(crypto: Crypto, signer: Signer) {
    this.#crypto = crypto;
    this.#signer = signer;
  }

  write(origin: Origin, stream: StreamName, ...events: ShopEvent[]): readonly Sealed[] {
    this.#commands += 1;
    const head = this.#heads.get(originKey(origin)) ?? beforeFirst(origin);
    const batch = seal(
      {
        head,
        lam: this.#lam,
        author: testAuthor,
      },
      {
        command: id<'CommandId'>(testId(1_000_000 + this.#commands)),
        at: '2026-11-20T19:02:40.000+07:00',
        off: null,
        offAge: null,
        by: null,
        approvedBy: null,
        cause: null,
        training: this.training,
      },
      [{ stream, events }],
      { crypto: this.#crypto, signer: this.#signer },
    );
    this.#heads.set(originKey(origin), batch.head);
    this.#lam = batch.lam;
    return batch.sealed;
  }

  /** Forgets what the device wrote last, as a restored disk does: the next events repeat its numbers. */
  rewind(head: ChainHead): void {
    this.#heads.set(originKey(head), head);
  }
}
