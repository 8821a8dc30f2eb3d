import { createServer, type Server as HttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ServerEnv } from './http/answer.ts';

export interface Listening {
  readonly url: string;
  /** Answers what has been asked and lets go of the port. Who does not finish in time is cut off. */
  readonly close: () => Promise<void>;
}

const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };
const patience = 8000;

/** Rejects with the system's error when the port or address cannot be had. */
export const listen = async (
  app: Hono<ServerEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> => {
  const listener = getRequestListener(app.fetch, {
    hostname: host,
    autoCleanupIncoming: false,
    // A request whose address or host cannot even be read has come to no route.
    errorHandler: () => Response.json({ code: 'NotFound' }, { status: 404 }),
  });
  const server = createServer(timeouts, (incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const given = address !== null && typeof address === 'object' ? address.port : port;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${given}`,
    close: () => drain(server),
  };
};

const drain = async (server: HttpServer): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};
