import type { PeerView } from '@pos/api';
import { z } from 'zod';
import { PeerLink, type LinkOwner, type LinkParts } from './peer-link.ts';
import { TypedAddresses } from './typed-addresses.ts';

/** `GET /v1/sync/who`: what a hub says of itself to anybody. */
const zWho = z.object({ device: z.string(), store: z.string() });

const patience = 5000;

/** Another till of the shop, as far as this one knows it. */
export interface Neighbour extends PeerView {
  readonly address: string;
  /** Who answered there last. */
  readonly device: string | null;
  /** A person said that it is there. */
  readonly isTyped: boolean;
}

/** The till's lines to other tills of its shop. One carries both ways, and any number of them does no harm. */
export class HubLinks {
  readonly #parts: LinkParts;
  readonly #given: readonly string[];
  readonly #typed: TypedAddresses;
  /** By their addresses: those that were given at the start, typed, and heard. */
  readonly #links = new Map<string, PeerLink>();
  /** Where each till was heard last. */
  readonly #heard = new Map<string, string>();
  #owner: LinkOwner | null = null;

  constructor(
    parts: LinkParts,
    { given, folder }: { readonly given: readonly string[]; readonly folder: string },
  ) {
    this.#parts = parts;
    this.#given = given;
    this.#typed = new TypedAddresses(folder);
    for (const url of [...given, ...this.#typed.all]) this.#link(url);
  }

  get addresses(): readonly string[] {
    return [...this.#links.keys()];
  }

  get all(): readonly PeerLink[] {
    return [...this.#links.values()];
  }

  get neighbours(): readonly Neighbour[] {
    return [...this.#links].map(([address, link]) => ({
      address,
      device: link.met,
      isTyped: this.#typed.all.includes(address),
      ...link.view(),
    }));
  }

  /** A till of the shop has said where it is. One that has moved is looked for in its old place no more. */
  heard(device: string, url: string): void {
    const before = this.#heard.get(device);
    if (before === url) return;
    this.#heard.set(device, url);
    if (before !== undefined) this.#leave(before);
    this.#link(url);
  }

  /** A person says that there is one, now and after every start. */
  add(url: string): void {
    this.#typed.add(url);
    this.#link(url);
  }

  /** No more: until it is heard again. */
  remove(url: string): void {
    this.#typed.remove(url);
    this.#leave(url);
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

  #link(url: string): void {
    if (this.#links.has(url)) return;
    const audience = async (): Promise<string> => (await whoIsAt(url)).device;
    const link = new PeerLink(this.#parts, { level: 'hub', url: () => url, audience });
    this.#links.set(url, link);
    if (this.#owner) link.start(this.#owner);
  }

  /** Unless somebody else still says that a till is there. */
  #leave(url: string): void {
    const stillNamed = [...this.#given, ...this.#typed.all, ...this.#heard.values()];
    if (stillNamed.includes(url)) return;
    void this.#links.get(url)?.stop();
    this.#links.delete(url);
  }
}

/** Which device of which shop answers at an address. */
export const whoIsAt = async (url: string): Promise<z.infer<typeof zWho>> => {
  const response = await fetch(`${url}/v1/sync/who`, { signal: AbortSignal.timeout(patience) });
  return zWho.parse(await response.json());
};
