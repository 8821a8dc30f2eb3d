import type { PeerView } from '@pos/api';
import { z } from 'zod';
import { PeerLink, type LinkOwner, type LinkParts } from './peer-link.ts';

/** `GET /v1/sync/who`: what a hub says of itself to anybody. */
const zWho = z.object({ device: z.string() });

const patience = 5000;

/** The till's lines to other tills of its shop. One carries both ways, and any number of them does no harm. */
export class HubLinks {
  /** As a person typed them. */
  readonly addresses: readonly string[];
  readonly all: readonly PeerLink[];

  constructor(parts: LinkParts, addresses: readonly string[]) {
    this.addresses = addresses;
    this.all = addresses.map(
      (url) => new PeerLink(parts, { level: 'hub', url: () => url, audience: () => whoIsAt(url) }),
    );
  }

  start(owner: LinkOwner): void {
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
    await Promise.all(this.all.map((link) => link.stop()));
  }
}

/** Which device answers at an address. */
export const whoIsAt = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/v1/sync/who`, { signal: AbortSignal.timeout(patience) });
  return zWho.parse(await response.json()).device;
};
