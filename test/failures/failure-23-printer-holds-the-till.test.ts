import { createServer, type Server } from 'node:net';
import { NetworkPrinter, profiles } from '@pos/hardware/printers';
import { aPrinter, aTill, openOrder, openSession, settle } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { devicesOf } from './devices.ts';

const mostMilliseconds = 200;

/** A server at a free port that treats whoever connects badly. */
const aHost = async (treat: Parameters<typeof createServer>[1]) => {
  const server: Server = createServer(treat);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const { port } = address;
  return {
    port,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
};

const printerAt = (port: number) =>
  new NetworkPrinter({
    name: 'counter',
    address: { host: '127.0.0.1', port },
    profile: profiles['epson-80'],
    patience: { connect: 400, answer: 200, acknowledge: 400, goodbye: 200 },
  });

const expectNoWait = async (printer: NetworkPrinter): Promise<void> => {
  using till = await aTill({ on: 'memory', printers: [printer] });
  openSession(till);
  const times: number[] = [];
  for (let sale = 0; sale < 20; sale += 1) {
    const order = openOrder(till);
    const began = performance.now();
    settle(till, order);
    times.push(performance.now() - began);
    // The printer's work goes on between two sales.
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(Math.max(...times)).toBeLessThan(mostMilliseconds);
  await vi.waitFor(
    () => {
      const { printers, unprinted, waiting } = devicesOf(till);
      expect(printers[0]?.state).not.toBe('unknown');
      expect(unprinted.length + waiting).toBeGreaterThan(0);
      expect(unprinted[0]?.reason ?? null).not.toBeNull();
    },
    { timeout: 10_000 },
  );
};

test('failure 23: a printer that takes the call and never answers holds up no sale', async () => {
  const held = new Set<{ destroy: () => void }>();
  await using host = await aHost((socket) => {
    held.add(socket);
    socket.on('error', () => undefined);
  });
  await expectNoWait(printerAt(host.port));
  for (const socket of held) socket.destroy();
});

test('failure 23: a printer that hangs up at once holds up no sale', async () => {
  await using host = await aHost((socket) => {
    socket.on('error', () => undefined);
    socket.resetAndDestroy();
  });
  await expectNoWait(printerAt(host.port));
});

test('failure 23: nobody at the address holds up no sale', async () => {
  const { port } = await aHost(() => undefined).then(async (host) => {
    await host[Symbol.asyncDispose]();
    return host;
  });
  await expectNoWait(printerAt(port));
});

test.each([{ paperOut: true }, { coverOpen: true }])(
  'failure 23: %o holds up no sale',
  async (switches) => {
    await using at = await aPrinter(switches);
    await expectNoWait(at.printer);
  },
);

test('failure 23: a slow printer holds up no sale, and what it prints is not sent twice', async () => {
  await using at = await aPrinter({ slow: true });
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  const began = performance.now();
  const { number } = settle(till, openOrder(till));
  expect(performance.now() - began).toBeLessThan(mostMilliseconds);
  await vi.waitFor(() => expect(devicesOf(till).printers[0]?.isPrinting).toBe(true));
  at.virtual.flip({ slow: false });
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), { timeout: 8000 });
  const printed = at.virtual.roll.slips.flatMap(({ codes }) => codes.map(({ data }) => data));
  expect(printed).toEqual([number.text]);
});
