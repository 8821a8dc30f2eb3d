import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ProfileName } from '../printers/profile.ts';
import { openVirtualZvt } from '../terminals/zvt/virtual-zvt.ts';
import { virtualPole } from '../displays/virtual-pole.ts';
import { openPrinters, printersOpened, type Stand } from './devices/printers.ts';
import { PluggedDevice } from './devices/plugged-device.ts';
import { swingingScale } from './devices/swinging-scale.ts';
import { change } from './desk/change.ts';
import type { Desk } from './desk/desk.ts';
import { helloFrom, told } from './desk/told.ts';
import { pageFile } from './page-file.ts';
import { showSlip } from './desk/show-slip.ts';
import type { CounterSettings } from './settings.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A device's cables: raw bytes over TCP, and a serial port where one was made. */
export interface Plug extends Address {
  readonly path: string | null;
}

export interface CounterAddresses {
  /** What a person opens beside the till. */
  readonly url: string;
  /** Where a till finds what stands here. */
  readonly printers: readonly {
    readonly id: Stand;
    readonly profile: ProfileName;
    readonly address: Address;
  }[];
  readonly scale: Plug;
  readonly scanner: Plug;
  readonly display: Plug;
  /** It speaks ZVT. */
  readonly terminal: Plug;
}

export interface Counter extends CounterAddresses {
  readonly desk: Desk;
  readonly close: () => Promise<void>;
}

/** A shop counter without a shop: what comes out of the printers is seen on a page, and what stands there is touched. */
export const openCounter = async (settings: CounterSettings): Promise<Counter> => {
  const { host, firstPort, onSerial = false } = settings;
  const watching = new Set<ServerResponse>();
  const tell = (message: object): void => {
    for (const response of watching) send(response, message);
  };
  const opened: (() => Promise<unknown>)[] = [];
  const plug = async (
    place: number,
    parts: Pick<Parameters<typeof PluggedDevice.open>[0], 'plug' | 'onPlug'>,
  ): Promise<PluggedDevice> => {
    const port = firstPort === 0 ? 0 : firstPort + printersOpened + place;
    const device = await PluggedDevice.open({ host, port, onSerial, ...parts });
    opened.push(() => device[Symbol.asyncDispose]());
    return device;
  };
  const closeAll = async (): Promise<void> => {
    for (const response of watching) response.end();
    await Promise.all(opened.map((close) => close()));
  };
  try {
    const printers = await openPrinters(settings);
    opened.push(() => Promise.all(printers.map(({ printer }) => printer.close())));
    const scale = swingingScale();
    const display = virtualPole('cd5220', () => tell({ kind: 'display', lines: display.rows() }));
    const [atScale, atScanner, atDisplay] = [
      await plug(0, {
        plug: scale.plug,
        onPlug: (plugged) => tell({ kind: 'plugged', device: 'scale', plugged }),
      }),
      await plug(1, {
        plug: () => undefined,
        onPlug: (plugged) => tell({ kind: 'plugged', device: 'scanner', plugged }),
      }),
      await plug(2, {
        plug: display.plug,
        onPlug: (plugged) => tell({ kind: 'plugged', device: 'display', plugged }),
      }),
    ];
    const terminal = await openVirtualZvt({
      port: firstPort === 0 ? 0 : firstPort + printersOpened + 3,
      onCharge: () => tell({ kind: 'charged', charged: terminal.charged() }),
    });
    opened.push(() => terminal.close());
    const desk: Desk = { printers, scale, display, atScale, atScanner, atDisplay, terminal, tell };
    for (const { id, printer } of printers) printer.onEvent((event) => tell(told(id, event)));
    const addresses = (): CounterAddresses => counter;
    const server = createServer((request, response) => {
      route({ desk, watching, addresses }, request, response);
    });
    await listen(server, settings.port, host);
    opened.push(() => closeServer(server));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    const counter: Counter = {
      url: `http://${host}:${port}/`,
      printers: printers.map(({ id, profile, printer }) => ({
        id,
        profile,
        address: { host, port: printer.port },
      })),
      scale: plugOf(host, atScale),
      scanner: plugOf(host, atScanner),
      display: plugOf(host, atDisplay),
      terminal: { host, port: terminal.port, path: null },
      desk,
      close: closeAll,
    };
    return counter;
  } catch (error) {
    await closeAll();
    throw error;
  }
};

const plugOf = (host: string, { port, path }: PluggedDevice): Plug => ({ host, port, path });

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

interface Reception {
  readonly desk: Desk;
  readonly watching: Set<ServerResponse>;
  readonly addresses: () => CounterAddresses;
}

const route = (
  { desk, watching, addresses }: Reception,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const path = new URL(request.url ?? '/', 'http://counter').pathname;
  if (request.method === 'POST') void change(desk, path, request, response);
  else if (path === '/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    send(response, helloFrom(desk));
    watching.add(response);
    response.on('close', () => watching.delete(response));
  } else if (path === '/addresses.json') {
    const { url, printers, scale, scanner, display, terminal } = addresses();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ url, printers, scale, scanner, display, terminal }));
  } else if (path.startsWith('/printers/')) showSlip(desk, path, response);
  else pageFile(path, response);
};

const send = (response: ServerResponse, message: object): void => {
  response.write(`data: ${JSON.stringify(message)}\n\n`);
};
