import type { NeighbourProblem } from '@pos/api';
import { formatInstant, instant, type StaffId } from '@pos/kernel';
import {
  authenticator,
  memoryLeases,
  originKey,
  outlivedBy,
  serve,
  type Admission,
  type Answer,
  type Answered,
  type Authenticated,
  type Call,
  type Certificate,
  type OriginMark,
  type ServingPeer,
  type Signer,
  type StreamEvents,
  zVector,
} from '@pos/sync';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Identity } from '../folder/data-folder.ts';
import type { Ids } from '../ids.ts';
import type { Journal } from '../journal.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Documents } from '../projections/documents.ts';
import { Door } from './door.ts';
import { Heard } from './heard.ts';
import type { SnapshotKeeper } from '../snapshot/snapshot-keeper.ts';
import { whoIsAt, type HubLinks, type Neighbour } from './hub-links.ts';
import { PairingDesk } from './pairing-desk.ts';
import type { LinkOwner } from './peer-link.ts';

export interface LanParts {
  readonly identity: Identity;
  readonly signer: Signer;
  /** Where this till is paired. */
  readonly server: () => string | null;
  /** The server's key, when this till has one. */
  readonly serverKey: () => string | null;
  readonly journal: Journal;
  readonly documents: Documents;
  readonly admission: Admission;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly beginLife: LinkOwner['beginLife'];
  /** The other tills of the shop. */
  readonly hubs: HubLinks;
  readonly snapshots: SnapshotKeeper;
  readonly write: (streams: readonly StreamEvents[], by: StaffId) => boolean;
  readonly folder: string;
  /** Something that a view may show has changed, and no event says so. */
  readonly told: () => void;
}

/** What anybody is told: who serves here, who else does in this shop, and where its server is. */
interface WhoServes {
  readonly device: string;
  readonly store: string;
  readonly hubs: readonly string[];
  readonly server: string | null;
}

const zGreeting = z.object({ have: zVector });

/**
 * This till as a hub: what it answers to the other devices of its shop, out of its own journal and without any internet.
 * It is no authority; it relays what was signed elsewhere, and says what it knows of the cloud.
 */
export class Lan {
  readonly authenticate: (header: string | undefined) => Authenticated;
  readonly pairing: PairingDesk;
  readonly door: Door;
  readonly heard: Heard;
  /** What a newcomer may begin with. */
  readonly snapshots: SnapshotKeeper;
  readonly #parts: LanParts;
  readonly #fences = new Map<string, string>();
  readonly #leases: ServingPeer['leases'];
  #addresses = (): readonly string[] | null => null;

  constructor(parts: LanParts) {
    this.#parts = parts;
    const { identity, clock } = parts;
    this.pairing = new PairingDesk(parts);
    this.door = new Door(parts.folder);
    this.heard = new Heard(clock, parts.journal.log, parts.told);
    this.snapshots = parts.snapshots;
    this.#leases = memoryLeases(clock.elapsed);
    const believed = authenticator({
      crypto: nodeCrypto,
      issuers: () => this.#issuers(),
      audience: identity.device,
      now: clock.wall,
    });
    this.authenticate = (header) => {
      const who = believed(header);
      const isOfThisStore =
        who.ok && who.device.store === identity.store && who.device.tenant === identity.tenant;
      if (isOfThisStore) this.heard.note(who.device.device);
      return !who.ok || isOfThisStore ? who : { ok: false, code: 'CredentialsInvalid' };
    };
  }

  get who(): WhoServes {
    const { device, store } = this.#parts.identity;
    return { device, store, hubs: this.#parts.hubs.addresses, server: this.#parts.server() };
  }

  /** Where other devices of the shop find this till, the likeliest first; `null`: nowhere. */
  get addresses(): readonly string[] | null {
    return this.#addresses();
  }

  servedAt(addresses: () => readonly string[] | null): void {
    this.#addresses = addresses;
    this.#parts.told();
  }

  /** Somebody in this network says that they are a till; only one of this shop is spoken with, and proves it then. */
  met(who: { readonly device: string; readonly store: string }, url: string): void {
    const { identity, hubs } = this.#parts;
    if (who.store !== identity.store || who.device === identity.device) return;
    hubs.heard(who.device, url);
    this.#parts.told();
  }

  get neighbours(): readonly Neighbour[] {
    return this.#parts.hubs.neighbours;
  }

  /** Another till of the shop, where a person says it is; why not, if it is none. */
  async addNeighbour(url: string): Promise<NeighbourProblem | null> {
    const { identity, hubs } = this.#parts;
    const who = await whoIsAt(url).catch(() => null);
    if (who === null) return 'nobody';
    if (who.store !== identity.store) return 'another-shop';
    if (who.device === identity.device) return 'this-till';
    hubs.add(url);
    this.#parts.told();
    return null;
  }

  removeNeighbour(url: string): void {
    this.#parts.hubs.remove(url);
    this.#parts.told();
  }

  now(): string {
    return formatInstant(instant(this.#parts.clock.wall()));
  }

  get head(): { readonly log: string; readonly head: number } {
    const { logId, pos } = this.#parts.journal.log.head();
    return { log: logId, head: pos };
  }

  onGrown(listener: () => void): () => void {
    return this.#parts.journal.onGrown(listener);
  }

  async answer(who: Certificate, call: Call, body: unknown): Promise<Answered<Answer<Call>>> {
    if (call === 'hello') this.#lookAtOurselves(body);
    const answered = await serve(this.#peerFor(who), who.device, call, body);
    if (call !== 'hello' || !answered.ok) return answered;
    const certificate = this.pairing.certificateFor(who.device);
    return certificate === null
      ? answered
      : { ok: true, answer: { ...answered.answer, certificate } };
  }

  /** Shut out by the shop: it reads no more, but what it sold before still arrives. */
  isShutOut({ device }: Certificate): boolean {
    return this.#parts.documents.state('device', device).status === 'withdrawn';
  }

  #peerFor(who: Certificate): ServingPeer {
    const { journal, admission, ids, clock } = this.#parts;
    const { log } = journal;
    return {
      log,
      level: 'hub',
      admission: {
        ...admission,
        // A till may bring a newcomer that says who it is; a tablet only itself and those we know.
        keyOf: (device, run) =>
          device === who.device
            ? who.publicKey
            : admission.keyOf(device, who.role === 'tablet' ? [] : run),
      },
      fences: {
        renew: (device) => {
          const fence = ids.secret();
          this.#fences.set(device, fence);
          return fence;
        },
        holds: (device, fence) => this.#fences.get(device) === fence,
      },
      leases: this.#leases,
      time: () => this.now(),
      kept: () => ({ cloud: seqs(log.marksOf('cloud')), backup: seqs(log.marksOf('backup')) }),
      renewLog: () => log.rename(ids.next(clock.wall())),
      pen: null,
    };
  }

  /** The server's word counts, and that of every till whose key the journal states. */
  #issuers(): readonly string[] {
    const { serverKey, signer, documents } = this.#parts;
    const tills = documents.all('device').filter(({ fields }) => fields.role !== 'tablet');
    const keys = [signer.publicKey, ...tills.map(({ fields }) => fields.publicKey)];
    const server = serverKey();
    return server === null ? keys : [server, ...keys];
  }

  /** A caller that has more of us than we do remembers what our disk forgot. */
  #lookAtOurselves(body: unknown): void {
    const read = zGreeting.safeParse(body);
    if (!read.success) return;
    const { journal, beginLife } = this.#parts;
    const above = outlivedBy(read.data.have, journal.origin, journal.log.origins());
    if (above !== null) beginLife(above);
  }
}

const seqs = (marks: readonly OriginMark[]): Record<string, number> =>
  Object.fromEntries(marks.map((mark) => [originKey(mark), mark.seq]));
