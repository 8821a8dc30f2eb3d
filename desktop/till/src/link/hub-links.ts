import type { PeerView } from '@pos/api';
import { z } from 'zod';
import { PeerLink, type LinkOwner, type LinkParts } from './peer-link.ts';

/** `GET /v1/sync/who`: what a hub says of itself to anybody. */
const zWho = z.object({ device: z.string() });

const patience = 5000;

/** The till's lines to other tills of its shop. One carries both ways, and any number of them does no harm. */
export class HubLinks {
  readonly #parts: LinkParts;
  /** By their addresses: those that a person typed, and those of tills that were heard. */
  readonly #links = new Map<string, PeerLink>();
  /** Where each till was heard last. */
  readonly #heard = new Map<string, string>();
  #owner: LinkOwner | null = null;

  constructor(parts: LinkParts, addresses: readonly string[]) {
    this.#parts = parts;
    for (const url of addresses) this.#add(url);
  }

  get addresses(): readonly string[] {
    return [...this.#links.keys()];
  }

  get all(): readonly PeerLink[] {
    return [...this.#links.values()];
  }

  /** A till of the shop has said where it is. One that has moved is looked for in its old place no more. */
  heard(device: string, url: string): void {
    const before = this.#heard.get(device);
    if (before === url) return;
    this.#heard.set(device, url);
    if (before !== undefined) {
      void this.#links.get(before)?.stop();
      this.#links.delete(before);
    }
    this.#add(url);
  }

  start(owner: LinkOwner): void {
    this.#owner = owner;
    for (const link of this.all) link.start(owner);
  }

  /** The best that can be said: one hub within reach is enough. */
  view(): PeerView {
    const views = this.all.map((link) => link.view());
    return (
      views.find(({ state }) => state === 'in-touch') ??
      views.find(({ state }) => state === 'refused') ??
      views[0] ?? { state: 'not-paired', lastContact: null, refusal: null }
    );
  }

  async stop(): Promise<void> {
    this.#owner = null;
    await Promise.all(this.all.map((link) => link.stop()));
  }

  #add(url: string): void {
    if (this.#links.has(url)) return;
    const end = { level: 'hub', url: () => url, audience: () => whoIsAt(url) } as const;
    const link = new PeerLink(this.#parts, end);
    this.#links.set(url, link);
    if (this.#owner) link.start(this.#owner);
  }
}

/** Which device answers at an address. */
export const whoIsAt = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/v1/sync/who`, { signal: AbortSignal.timeout(patience) });
  return zWho.parse(await response.json()).device;
};
