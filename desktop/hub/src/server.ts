import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { tell } from '@pos/messages';
import { createApp } from './app.ts';
import { currencyOf, type Hub } from './hub.ts';
import { addressesOf } from './lan/addresses.ts';
import { Discovery } from './lan/discovery.ts';
import { Live } from './live/live.ts';

export interface Served {
  readonly url: string;
  /** Answers what has been asked, tells listeners, and lets go of the port. The till stays open. */
  readonly close: () => Promise<void>;
}

const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
const mostConnections = 512;
const ownMachine = '127.0.0.1';
const everywhere = '0.0.0.0';
const patience = 5000;

/** Listens. Rejects with the system's error when the port or address cannot be had. */
export const serve = async (hub: Hub, port: number): Promise<Served> => {
  const app = createApp(hub);
  const live = new Live(hub);
  const listener = getRequestListener(app.fetch, {
    hostname: hub.host,
    // A request whose address or host cannot even be read has come to no route.
    errorHandler: () => Response.json(unreadable(hub), { status: 404 }),
    autoCleanupIncoming: false,
  });
  const begin = async (host: string, at: number): Promise<Server> => {
    const server = createServer(
      timeouts,
      (incoming, outgoing) => void listener(incoming, outgoing),
    );
    server.maxConnections = mostConnections;
    server.on('upgrade', (request, socket, head) => live.upgrade(request, socket, head));
    await listen(server, at, host);
    return server;
  };
  const servers: Server[] = [];
  try {
    servers.push(await begin(hostOf(hub), port));
  } catch (error) {
    live.close();
    throw error;
  }
  const { port: given } = servers[0]!.address() as AddressInfo;
  const { lan } = hub.till;
  lan.servedAt(() => addressesOf(hostOf(hub), given));
  const discovery = hub.discovers ? new Discovery(hub, given) : null;
  lan.door.onOpen(
    () =>
      void openToShop(hub, servers, (host) => begin(host, given)).then(() => {
        lan.servedAt(() => addressesOf(hostOf(hub), given));
        discovery?.announce();
      }),
  );
  return {
    url: `http://${nameFor(hub.host)}:${given}`,
    close: async () => {
      await discovery?.close();
      await drain(hub, servers, live);
    },
  };
};

/** One that was to listen to its own machine listens to the shop as well, once a person has opened it. */
const hostOf = ({ host, till }: Hub): string =>
  host === ownMachine && till.lan.door.isOpen ? everywhere : host;

/** The port changes hands: what was begun is answered, whoever is there stays, and new ones come from all of the shop. */
const openToShop = async (
  hub: Hub,
  servers: Server[],
  begin: (host: string) => Promise<Server>,
): Promise<void> => {
  servers.at(-1)?.close();
  try {
    servers.push(await begin(hostOf(hub)));
  } catch (error) {
    hub.log({ level: 'error', event: 'not-open-to-shop', error: String(error) });
    servers.push(await begin(hub.host));
  }
};

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Where a person on this machine finds it. */
const nameFor = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

const drain = async (hub: Hub, servers: readonly Server[], live: Live): Promise<void> => {
  hub.state.draining = true;
  live.close();
  hub.pokes.close();
  const closed = servers.map(
    (server) => new Promise<void>((resolve) => server.close(() => resolve())),
  );
  const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 50);
  const late = setTimeout(() => {
    live.drop();
    servers.forEach((server) => server.closeAllConnections());
  }, patience);
  await Promise.all(closed);
  clearInterval(idle);
  clearTimeout(late);
};

const unreadable = (hub: Hub) => ({
  ok: false,
  refusal: tell({ type: 'NotFound' }, hub.language, currencyOf(hub)),
});
