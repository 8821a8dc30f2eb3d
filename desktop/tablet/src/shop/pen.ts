import { formatInstant, id, instant, offsetAt, type StaffId, type TimeZone } from '@pos/kernel';
import { sealLater, type Origin, type StreamEvents } from '@pos/sync';
import type { Clock } from '../clock.ts';
import { browserCrypto } from '../device/browser-crypto.ts';
import type { DeviceKey } from '../device/device-key.ts';
import type { Paired } from '../device/device-store.ts';
import type { RxdbEventLog } from '../log/rxdb-event-log.ts';

interface PenParts {
  readonly paired: Paired;
  readonly key: DeviceKey;
  readonly log: RxdbEventLog;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly zone: () => TimeZone;
}

/** Writes in the tablet's own chain. When it has written, the events outlive a power cut. */
export class Pen {
  readonly #parts: PenParts;
  #epoch: number;

  constructor(parts: PenParts) {
    this.#parts = parts;
    const ours = parts.log.origins().filter(({ device }) => device === parts.paired.device);
    this.#epoch = Math.max(1, ...ours.map(({ epoch }) => epoch));
  }

  get origin(): Origin {
    return { device: id<'DeviceId'>(this.#parts.paired.device), epoch: this.#epoch };
  }

  /** Somebody has seen more of this tablet than it remembers: it writes on in a life of its own. */
  async beginLife(above: number): Promise<void> {
    this.#epoch = above + 1;
    await this.introduce();
  }

  /** First words of each life: the key that everybody checks the rest with. */
  async introduce(): Promise<void> {
    if (this.#parts.log.headOf(this.origin).seq > 0) return;
    const { device, key } = { device: this.origin.device, key: this.#parts.key };
    const { publicKey } = key;
    await this.write(
      [{ stream: `device/${device}`, events: [{ type: 'DevicePut', changed: { publicKey } }] }],
      null,
    );
  }

  async write(streams: readonly StreamEvents[], by: StaffId | null): Promise<void> {
    const { paired, key, log, clock, newId, zone } = this.#parts;
    const wall = instant(clock.wall());
    const { sealed } = await sealLater(
      {
        head: log.headOf(this.origin),
        lam: log.head().lam,
        author: { tenant: id<'TenantId'>(paired.tenant), store: id<'StoreId'>(paired.store) },
      },
      {
        command: id<'CommandId'>(newId()),
        at: formatInstant(wall, offsetAt(zone(), wall)),
        off: null,
        offAge: null,
        by,
        approvedBy: null,
        cause: null,
        training: false,
      },
      streams,
      { crypto: browserCrypto, sign: key.sign },
    );
    const results = await log.append(sealed);
    const refused = results.find(({ state }) => state !== 'ok');
    if (refused) throw new Error(`our own chain refused us: ${refused.state} at ${refused.seq}`);
  }
}
