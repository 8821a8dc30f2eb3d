import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pngOf } from '../printers/picture/png.ts';
import { profiles, type ProfileName } from '../printers/profile.ts';
import type { Slip } from '../printers/virtual/paper-roll.ts';
import { VirtualPrinter, type PrinterEvent } from '../printers/virtual/virtual-printer.ts';
import { pageFile } from './page-file.ts';
import type { CounterSettings } from './settings.ts';
import { parseSwitches } from './switches.ts';

export interface Counter {
  /** What a person opens beside the till. */
  readonly url: string;
  readonly printer: VirtualPrinter;
  /** Where a till finds it. */
  readonly address: { readonly host: string; readonly port: number };
  readonly profile: ProfileName;
  readonly close: () => Promise<void>;
}

/** A shop counter without a shop: what comes out of the printer is seen on a page. */
export const openCounter = async (parts: CounterSettings): Promise<Counter> => {
  const { host, profile } = parts;
  const printer = new VirtualPrinter({ profile: profiles[profile], host });
  await printer.listen(parts.printerPort);
  const watching = new Set<ServerResponse>();
  printer.onEvent((event) => {
    for (const response of watching) send(response, told(event));
  });
  const server = createServer((request, response) => {
    route({ printer, profile, watching }, request, response);
  });
  await listen(server, parts.port, host).catch(async (error: unknown) => {
    await printer.close();
    throw error;
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : parts.port;
  return {
    url: `http://${host}:${port}/`,
    printer,
    address: { host, port: printer.port },
    profile,
    close: async () => {
      for (const response of watching) response.end();
      server.closeAllConnections();
      await Promise.all([
        printer.close(),
        new Promise<void>((resolve) => server.close(() => resolve())),
      ]);
    },
  };
};

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

interface Desk {
  readonly printer: VirtualPrinter;
  readonly profile: ProfileName;
  readonly watching: Set<ServerResponse>;
}

const route = (desk: Desk, request: IncomingMessage, response: ServerResponse): void => {
  const path = new URL(request.url ?? '/', 'http://counter').pathname;
  const slip = /^\/slips\/(\d+)\.png$/.exec(path)?.[1];
  if (request.method === 'POST') void change(desk, path, request, response);
  else if (path === '/events') watch(desk, response);
  else if (slip !== undefined) showSlip(desk, Number(slip), response);
  else pageFile(path, response);
};

const showSlip = ({ printer, profile }: Desk, number: number, response: ServerResponse): void => {
  const slip = printer.roll.slips.find((each) => each.number === number);
  if (!slip) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
  response.end(pngOf(slip.picture, profiles[profile].dotsPerInch));
};

const watch = ({ printer, profile, watching }: Desk, response: ServerResponse): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  send(response, {
    kind: 'hello',
    label: profiles[profile].label,
    switches: printer.switches,
    slips: printer.roll.slips.map(sizeOf),
  });
  watching.add(response);
  response.on('close', () => watching.delete(response));
};

const send = (response: ServerResponse, message: object): void => {
  response.write(`data: ${JSON.stringify(message)}\n\n`);
};

const told = (event: PrinterEvent): object =>
  event.kind === 'slip' ? { kind: 'slip', slip: sizeOf(event.slip) } : event;

const sizeOf = ({ number, picture: { width, height } }: Slip) => ({ number, width, height });

const mostBody = 1000;

/** Only a page of our own may flip switches: a form of somebody else's cannot send JSON. */
const change = async (
  { printer }: Desk,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > mostBody) break;
  }
  const isJson = request.headers['content-type'] === 'application/json';
  const wanted = isJson && path === '/switches' ? parseSwitches(body) : null;
  if (wanted) printer.flip(wanted);
  else if (isJson && path === '/cut-cable') printer.cutCable();
  else {
    response.writeHead(400).end();
    return;
  }
  response.writeHead(204).end();
};
