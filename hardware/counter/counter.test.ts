import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { serialLine } from '../lines/serial-line.ts';
import { lineScale } from '../scales/line-scale.ts';
import { scaleProtocols } from '../scales/scale-protocols.ts';
import { hasPty } from '../testing/has-pty.ts';
import { readPng } from '../testing/read-png.ts';
import { openCounterAside } from './aside.ts';
import { openCounter } from './counter.ts';
import type { Stand } from './devices/printers.ts';
import type { CounterSettings } from './settings.ts';

const settings: CounterSettings = {
  host: '127.0.0.1',
  port: 0,
  firstPort: 0,
  profile: 'epson-80',
};

const aCounter = async () => {
  const counter = await openCounter(settings);
  return { ...counter, [Symbol.asyncDispose]: () => counter.close() };
};

const print = async (port: number, text: string): Promise<void> => {
  const socket = connect({ host: '127.0.0.1', port });
  socket.end(`\u001b@${text}\n\u001dVB\u0000`);
  socket.resume();
  await once(socket, 'close');
};

type Counter = Awaited<ReturnType<typeof aCounter>>;

const at = (counter: Pick<Counter, 'printers'>, stand: Stand): number =>
  counter.printers.find(({ id }) => id === stand)!.address.port;

const printerAt = ({ desk }: Counter, stand: Stand) =>
  desk.printers.find(({ id }) => id === stand)!.printer;

const post = (
  { url }: Pick<Counter, 'url'>,
  path: string,
  body: string,
  type = 'application/json',
) => fetch(`${url}${path}`, { method: 'POST', body, headers: { 'Content-Type': type } });

/** A till on the other end of a device's cable. */
const plugInto = async ({ host, port }: { readonly host: string; readonly port: number }) => {
  const socket = connect({ host, port });
  await once(socket, 'connect');
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
  });
  return {
    say: (text: string) => socket.write(text, 'latin1'),
    heard: () => heard,
    [Symbol.dispose]: () => void socket.destroy(),
  };
};

test('what is printed is told to whoever watches, and can be looked at', async () => {
  await using counter = await aCounter();
  const watching = new AbortController();
  const events = await fetch(`${counter.url}events`, { signal: watching.signal });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain('"kind":"hello"');
  await print(at(counter, 'counter'), 'Xin chao');
  expect((await reader.read()).value).toContain(
    '"kind":"slip","printer":"counter","slip":{"number":1,"width":576',
  );
  watching.abort();
  const png = await fetch(`${counter.url}printers/counter/slips/1.png`);
  expect(readPng(Buffer.from(await png.arrayBuffer()))).toMatchObject({ width: 576 });
  expect(printerAt(counter, 'counter').roll.slips[0]?.texts).toEqual(['Xin chao']);
  expect((await fetch(`${counter.url}printers/kitchen/slips/1.png`)).status).toBe(404);
});

test('each printer has its own address, paper and troubles', async () => {
  await using counter = await aCounter();
  for (const [place, stand] of (['counter', 'kitchen', 'bar'] as const).entries()) {
    for (let slip = 0; slip <= place; slip += 1) await print(at(counter, stand), stand);
    await vi.waitFor(() => expect(printerAt(counter, stand).roll.slips).toHaveLength(place + 1));
  }
  await post(counter, 'printers/bar/switches', '{"coverOpen":true}');
  expect(printerAt(counter, 'bar').switches.coverOpen).toBe(true);
  expect(printerAt(counter, 'kitchen').switches.coverOpen).toBe(false);
});

test('its switches are flipped from the page, and by nothing that a stranger could post', async () => {
  await using counter = await aCounter();
  const path = 'printers/counter/switches';
  expect((await post(counter, path, '{"paperOut":true}')).status).toBe(204);
  expect(printerAt(counter, 'counter').switches.paperOut).toBe(true);
  for (const body of ['{"paperOut":1}', '{"toString":true}', '[]', 'null', 'no'])
    expect([body, (await post(counter, path, body)).status]).toEqual([
      body,
      body === '[]' ? 204 : 400,
    ]);
  expect((await post(counter, path, 'paperOut=false', 'text/plain')).status).toBe(400);
  for (const stranger of ['switches', 'printers/attic/switches', 'printers/counter/explode'])
    expect([stranger, (await post(counter, stranger, '{}')).status]).toEqual([stranger, 400]);
  expect(printerAt(counter, 'counter').switches.paperOut).toBe(true);
});

test('a printer that is switched off and on in mid-job has forgotten it, and prints the next', async () => {
  await using counter = await aCounter();
  const printer = printerAt(counter, 'kitchen');
  printer.flip({ paperOut: true });
  await print(at(counter, 'kitchen'), 'lost').catch(() => undefined);
  expect((await post(counter, 'printers/kitchen/restart', '{}')).status).toBe(204);
  expect(printer.switches.offline).toBe(true);
  printer.flip({ paperOut: false });
  await vi.waitFor(() => expect(printer.switches.offline).toBe(false), { timeout: 5000 });
  await print(at(counter, 'kitchen'), 'printed');
  await vi.waitFor(() =>
    expect(printer.roll.slips.map(({ texts }) => texts)).toEqual([['printed']]),
  );
});

test('a till that asks the scale is told what lies on it, once it is still', async () => {
  await using counter = await aCounter();
  using till = await plugInto(counter.scale);
  await post(counter, 'scale', '{"grams":1234}');
  till.say('W');
  await vi.waitFor(() => expect(till.heard()).toMatch(/^\u0002\?.\r$/));
  await vi.waitFor(() => {
    till.say('W');
    expect(till.heard()).toContain('\u000201.234\r');
  });
  for (const body of ['{"grams":1.5}', '{"grams":"5"}', '{"grams":99999}', '{}'])
    expect([body, (await post(counter, 'scale', body)).status]).toEqual([body, 400]);
});

test.skipIf(!hasPty)(
  'where the machine can make one, each device hangs on a serial port too',
  async () => {
    const counter = await openCounter({ ...settings, onSerial: true });
    const line = serialLine({ path: counter.scale.path!, baudRate: 9600 });
    const protocol = scaleProtocols['toledo-8217'];
    const scale = lineScale({ name: 'scale', line, protocol, pollEvery: 20 });
    await post(counter, 'scale', '{"grams":730}');
    await vi.waitFor(() => expect(scale.reading).toEqual({ state: 'stable', grams: 730 }), 5000);
    scale.close();
    await counter.close();
  },
);

test('what is scanned reaches the till that is plugged in, with its Enter', async () => {
  await using counter = await aCounter();
  using till = await plugInto(counter.scanner);
  await vi.waitFor(() => expect(counter.desk.atScanner.listeners).toBe(1));
  expect((await post(counter, 'scanner', '{"code":"8938505974194"}')).status).toBe(204);
  await vi.waitFor(() => expect(till.heard()).toBe('8938505974194\r'));
  for (const body of ['{"code":""}', '{"code":"\\u0000"}', '{"code":7}'])
    expect([body, (await post(counter, 'scanner', body)).status]).toEqual([body, 400]);
});

test('what a till shows the guest stands on the display', async () => {
  await using counter = await aCounter();
  using till = await plugInto(counter.display);
  till.say('\u000c\u001bQATONG\r\u001bQB412.000\r');
  await vi.waitFor(() =>
    expect(counter.desk.display.rows().map((line) => line.trimEnd())).toEqual(['TONG', '412.000']),
  );
});

test('the page loads nothing from elsewhere', async () => {
  await using counter = await aCounter();
  const files = ['', 'counter.js', 'dom.js', 'printer.js', 'side-devices.js', 'words.js'];
  for (const path of [...files, 'counter.css']) {
    const answer = await fetch(counter.url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toMatch(/https?:\/\//);
  }
  for (const stranger of ['settings.ts', '../counter.ts', 'constructor'])
    expect((await fetch(counter.url + stranger)).status).toBe(404);
});

test('beside a till it runs on a thread of its own', async () => {
  const aside = await openCounterAside(settings);
  await print(at(aside, 'counter'), 'Xin chao');
  await vi.waitFor(async () => {
    expect((await fetch(`${aside.url}printers/counter/slips/1.png`)).status).toBe(200);
  });
});

test('a port that somebody else has is an answer, not the end of the till', async () => {
  await using counter = await aCounter();
  const port = Number(new URL(counter.url).port);
  await expect(openCounterAside({ ...settings, port })).rejects.toThrow('EADDRINUSE');
});
