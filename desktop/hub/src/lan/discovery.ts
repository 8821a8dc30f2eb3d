import { Bonjour, type Service } from 'bonjour-service';
import { z } from 'zod';
import type { Hub } from '../hub.ts';

const type = 'quay';
/** A call into the network may be lost: it is repeated. */
const callAgain = 30_000;

const zTill = z.object({ store: z.string(), device: z.string() });

/**
 * Tills find each other in the shop's network by multicast DNS: each says which shop it is of and where it listens, and
 * hears the others. What is said here is believed by nobody; a till that is met has to show who it is.
 */
export class Discovery {
  readonly #hub: Hub;
  readonly #port: number;
  readonly #bonjour: Bonjour;
  readonly #calling: NodeJS.Timeout;
  #isAnnounced = false;

  constructor(hub: Hub, port: number) {
    this.#hub = hub;
    this.#port = port;
    this.#bonjour = new Bonjour(undefined, (error: Error) =>
      hub.log({ level: 'warn', event: 'discovery', problem: error.message }),
    );
    const browser = this.#bonjour.find({ type }, (service) => this.#met(service));
    this.#calling = setInterval(() => browser.update(), callAgain).unref();
    this.announce();
  }

  /** Only a till that others can reach says where it is. */
  announce(): void {
    const { lan, identity } = this.#hub.till;
    if (this.#isAnnounced || !lan.addresses?.length) return;
    this.#isAnnounced = true;
    const { device, store } = identity;
    this.#bonjour.publish({
      type,
      name: `quay-${device}`,
      host: `quay-${device}.local`,
      port: this.#port,
      txt: { device, store },
      probe: false,
    });
  }

  close(): Promise<void> {
    clearInterval(this.#calling);
    return new Promise((resolve) => {
      this.#bonjour.unpublishAll(() => this.#bonjour.destroy(() => resolve()));
    });
  }

  #met({ txt, port, referer }: Service): void {
    const who = zTill.safeParse(txt);
    // From where it called it can be reached; the addresses that it names may be those of other networks.
    if (!who.success || referer?.family !== 'IPv4') return;
    this.#hub.till.lan.met(who.data, `http://${referer.address}:${port}`);
  }
}
