import type { PairingOffer } from '@pos/api';
import { streamOf } from '@pos/domain';
import { id, type DeviceId, type StaffId } from '@pos/kernel';
import {
  Attempts,
  certify,
  codeHash,
  enrolmentProof,
  newPairingCode,
  pairingCodeLasts,
  tabletRegister,
  zEnrol,
  type AccessRefusalCode,
  type Enrol,
  type Enrolled,
  type Signer,
  type StreamEvents,
} from '@pos/sync';
import type { Clock } from '../clock.ts';
import type { Identity } from '../folder/data-folder.ts';
import type { Ids } from '../ids.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Documents } from '../projections/documents.ts';

const certificateMs = 90 * 24 * 60 * 60_000;

interface Offer {
  readonly code: string;
  readonly hash: string;
  readonly by: StaffId;
  readonly until: number;
  usedBy: DeviceId | null;
}

interface DeskParts {
  readonly identity: Identity;
  readonly signer: Signer;
  readonly serverKey: () => string | null;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Writes it into the till's journal; `false` when that could not be. */
  readonly write: (streams: readonly StreamEvents[], by: StaffId) => boolean;
  readonly told: () => void;
}

type EnrolAnswer =
  | { readonly ok: true; readonly enrolled: Enrolled }
  | { readonly ok: false; readonly code: AccessRefusalCode | 'RequestUnreadable' | 'ServerBusy' };

/**
 * Lets tablets into the shop, without any internet. Who a tablet is, is an event of the till like any other: every till
 * that has the journal knows it, and any of them can tell the cloud.
 */
export class PairingDesk {
  readonly #parts: DeskParts;
  readonly #attempts: Attempts;
  #offer: Offer | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#attempts = new Attempts(parts.clock.elapsed);
  }

  /** A code to be typed at the tablet. The one before it is void. */
  offer(by: StaffId): void {
    const { clock, ids, told } = this.#parts;
    const code = newPairingCode(ids.pick);
    const hash = codeHash(code, nodeCrypto);
    this.#offer = { code, hash, by, until: clock.elapsed() + pairingCodeLasts, usedBy: null };
    told();
  }

  /** The code at hand, until its time is over; `null` when there is none. */
  get offered(): PairingOffer | null {
    if (this.#offer === null) return null;
    const { code, until, usedBy } = this.#offer;
    const secondsLeft = Math.ceil((until - this.#parts.clock.elapsed()) / 1000);
    return secondsLeft > 0 ? { code, secondsLeft, usedBy } : null;
  }

  /** Seconds during which nobody from there may try. */
  waitFor(address: string): number {
    return this.#attempts.waitFor(address);
  }

  /** A code becomes a device. Whoever asks again because the answer was lost gets it again. */
  enrol(sent: unknown, address: string): EnrolAnswer {
    const read = zEnrol.safeParse(sent);
    if (!read.success) return { ok: false, code: 'RequestUnreadable' };
    const wanted = read.data;
    if (!nodeCrypto.verify(enrolmentProof(wanted, nodeCrypto), wanted.proof, wanted.publicKey))
      return { ok: false, code: 'CredentialsInvalid' };
    const offer = this.#offer;
    if (!offer || !this.#isGood(offer, wanted)) {
      this.#attempts.wrong(address);
      return { ok: false, code: 'PairingCodeWrong' };
    }
    const { documents, identity, write } = this.#parts;
    const known = documents.find('device', wanted.device);
    if (wanted.device === identity.device || (known && known.publicKey !== wanted.publicKey))
      return { ok: false, code: 'DeviceTaken' };
    if (!known && !write([this.#introduction(wanted)], offer.by))
      return { ok: false, code: 'ServerBusy' };
    offer.usedBy = id<'DeviceId'>(wanted.device);
    this.#parts.told();
    return { ok: true, enrolled: this.#enrolled(wanted) };
  }

  /** Our word for a tablet that the journal knows, also when it was shut out since; `null` for any other device. */
  certificateFor(device: string): string | null {
    const { documents, identity, signer, clock } = this.#parts;
    const known = documents.findEver('device', id<'DeviceId'>(device));
    if (known?.role !== 'tablet') return null;
    const { tenant, store } = identity;
    const from = clock.wall();
    return certify(
      {
        device: id<'DeviceId'>(device),
        tenant,
        store,
        role: 'tablet',
        publicKey: known.publicKey,
        from,
        until: from + certificateMs,
      },
      { crypto: nodeCrypto, signer },
    );
  }

  #isGood({ hash, until, usedBy }: Offer, { code, device }: Enrol): boolean {
    if (codeHash(code, nodeCrypto) !== hash) return false;
    return usedBy === null ? this.#parts.clock.elapsed() <= until : usedBy === device;
  }

  #introduction({ device, publicKey }: Enrol): StreamEvents {
    const tablets = this.#parts.documents
      .allEver('device')
      .filter(({ fields }) => fields.role === 'tablet');
    const name = `Máy tính bảng ${tablets.length + 1}`;
    const register = tabletRegister(device);
    return {
      stream: streamOf('device', device),
      events: [{ type: 'DevicePut', changed: { name, register, publicKey, role: 'tablet' } }],
    };
  }

  #enrolled({ device }: Enrol): Enrolled {
    const { identity, serverKey, signer, documents } = this.#parts;
    const { tenant, store } = identity;
    const tills = documents.all('device').filter(({ fields }) => fields.role !== 'tablet');
    const server = serverKey();
    const keys = new Set([signer.publicKey, ...tills.map(({ fields }) => fields.publicKey)]);
    return {
      device,
      tenant,
      store,
      name: documents.find('store', store)?.name ?? '',
      epoch: 1,
      series: [],
      certificate: this.certificateFor(device)!,
      trust: [...(server === null ? [] : [server]), ...keys],
      hubs: [],
    };
  }
}
