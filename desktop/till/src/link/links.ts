import { cloudAudience, type Signer } from '@pos/sync';
import type { Identity } from '../folder/data-folder.ts';
import type { Documents } from '../projections/documents.ts';
import type { Claimed } from './claim.ts';
import { enrol, type Invitation } from './enrol.ts';
import { HubLinks } from './hub-links.ts';
import { pairingFrom, type Pairing } from './pairing.ts';
import { PeerLink, type LinkOwner, type LinkParts } from './peer-link.ts';

interface Applicant {
  readonly identity: Identity;
  readonly signer: Signer;
  readonly installMark: string;
  readonly documents: Documents;
  readonly folder: string;
  /** Of other tills, as they were given at the start. */
  readonly addresses: readonly string[];
}

/** The till's lines: one to the cloud, and those to the other tills of its shop. They wait for the till to be paired. */
export class Links {
  readonly cloud: PeerLink;
  readonly hubs: HubLinks;
  readonly #parts: LinkParts;
  readonly #applicant: Applicant;
  #owner: LinkOwner | null = null;

  constructor(parts: LinkParts, applicant: Applicant) {
    this.#parts = parts;
    this.#applicant = applicant;
    this.cloud = new PeerLink(parts, {
      level: 'cloud',
      url: () => this.pairing?.server ?? '',
      audience: () => cloudAudience,
    });
    const { addresses: given, folder } = applicant;
    this.hubs = new HubLinks(parts, { given, folder });
  }

  /** Whoever may be asked, the cloud first: it has everything. */
  get all(): readonly PeerLink[] {
    return [this.cloud, ...this.hubs.all];
  }

  get pairing(): Pairing | null {
    return this.#parts.badge.pairing;
  }

  start(owner: LinkOwner): void {
    this.#owner = owner;
    this.cloud.start(owner);
    this.hubs.start(owner);
  }

  /**
   * Lets this running till in, for the first time or again. Its journal stands, so the code has to be for its own shop
   * or for a new one.
   */
  async pair(invitation: Invitation): Promise<Claimed> {
    const { documents, identity, ...about } = this.#applicant;
    const register = documents.findEver('device', identity.device)?.register ?? 'T01';
    const keepsShop = true;
    const answer = await enrol(invitation, { ...about, identity, register, keepsShop });
    if (!answer.ok) return answer;
    const joined = this.pairing?.joined ?? false;
    await this.stop();
    this.#parts.badge.take(pairingFrom(invitation.server, answer.enrolled, joined));
    if (this.#owner) this.start(this.#owner);
    this.#owner?.told();
    return { ok: true };
  }

  async stop(): Promise<void> {
    await Promise.all([this.cloud.stop(), this.hubs.stop()]);
  }
}
