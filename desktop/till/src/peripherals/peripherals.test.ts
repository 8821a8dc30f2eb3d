import { createServer, type Socket } from 'node:net';
import type { PeripheralFields } from '@pos/domain';
import { virtualPole, virtualScale } from '@pos/hardware/testing';
import type { Duplex } from 'node:stream';
import { expect, test, vi } from 'vitest';
import {
  aTill,
  openOrder,
  openSession,
  sell,
  settle,
  staff,
  type TestTill,
} from '../testing/index.ts';
import { readView } from '../views/index.ts';

const soon = { timeout: 8000, interval: 10 };

/** A device behind a serial server: raw bytes over TCP. */
const plugged = async (plug: (device: Duplex) => void) => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    plug(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    say: (text: string) => sockets.forEach((socket) => socket.write(text)),
    close,
    [Symbol.asyncDispose]: close,
  };
};

const put = (
  till: TestTill,
  kind: PeripheralFields['kind'],
  { port }: { readonly port: number },
  more: Partial<PeripheralFields> = {},
): void => {
  const language = { scale: 'toledo-8217', scanner: 'codes', display: 'cd5220', terminal: 'zvt' }[
    kind
  ];
  till.do({
    type: 'PutPeripheral',
    peripheral: kind,
    fields: {
      name: kind,
      kind,
      language,
      connection: { by: 'network', host: '127.0.0.1', port },
      till: till.till.journal.origin.device,
      ...more,
    },
  });
};

const read = <Name extends 'weight' | 'scans' | 'peripherals' | 'guest'>(
  { till }: TestTill,
  name: Name,
) => {
  const answer = readView(till, { name, query: {} }, staff.owner.id);
  if (!answer.ok) throw new Error(name);
  return answer.data;
};

const stateOf = (till: TestTill, peripheral: string): unknown => {
  const data = read(till, 'peripherals');
  return 'peripherals' in data
    ? data.peripherals.find((each) => each.peripheral === peripheral)?.state
    : undefined;
};

test('a scale weighs live, says why it does not, and costs no sale when it is gone', async () => {
  const scale = virtualScale('toledo-8217');
  const cable = await plugged(scale.plug);
  using till = await aTill({ on: 'memory' });
  openSession(till);
  expect(read(till, 'weight')).toEqual({ reading: null });
  put(till, 'scale', cable);
  const reads = (reading: object) =>
    vi.waitFor(() => expect(read(till, 'weight')).toEqual({ reading }), soon);
  scale.put({ grams: 1250 });
  await reads({ state: 'stable', grams: 1250 });
  expect(stateOf(till, 'scale')).toBe('ready');
  scale.put({ isMoving: true });
  await reads({ state: 'moving' });
  scale.put({ grams: 20_000, isMoving: false });
  await reads({ state: 'overload' });
  scale.put({ grams: -10 });
  await reads({ state: 'under-zero' });
  await cable.close();
  await reads({ state: 'offline' });
  expect(sell(till).number.text).toMatch(/^T01/);
});

test('what a scanner reads is numbered, so that a screen takes each code once', async () => {
  const cable = await plugged(() => undefined);
  await using _ = cable;
  using till = await aTill({ on: 'memory' });
  put(till, 'scanner', cable);
  await vi.waitFor(() => expect(stateOf(till, 'scanner')).toBe('ready'), soon);
  cable.say(']E08938505974194\r');
  cable.say('8936000000011\r');
  await vi.waitFor(
    () =>
      expect(read(till, 'scans')).toEqual({
        scans: [
          { number: 1, code: '8938505974194', symbology: 'E0' },
          { number: 2, code: '8936000000011', symbology: null },
        ],
      }),
    soon,
  );
});

test('a pole shows what was added last and the total, the payment, thanks, and the shop’s name again', async () => {
  const pole = virtualPole('cd5220');
  await using cable = await plugged(pole.plug);
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'display', cable);
  const shows = (...rows: readonly string[]) =>
    vi.waitFor(() => expect(pole.rows().map((row) => row.trim())).toEqual(rows), soon);
  const order = openOrder(till, ['coffee']);
  till.do({ type: 'ShowOrder', order }, 'cashier');
  await shows('1 Ca phe sua  29.000', 'Tong cong   29.000 d');
  till.do({
    type: 'AddOpenItem',
    order,
    name: 'Trà đá',
    unit: 'ly',
    price: 5000,
    taxClass: 'vat-8',
    quantity: 2000,
  });
  await shows('2 Tra da      10.000', 'Tong cong   39.000 d');
  settle(till, order);
  await shows('Cam on quy khach', 'Da nhan     39.000 d');
  till.do({ type: 'ShowOrder' }, 'cashier');
  await shows('Tap hoa Hoa', '');
  expect(pole.unknown).toEqual([]);
});

test('who pays by transfer sees the code of this very amount, and only while paying', async () => {
  using till = await aTill({
    on: 'memory',
    store: {
      bankAccount: {
        bin: '970436',
        number: '0011001932418',
        kind: 'account',
        holder: 'TAP HOA HOA',
      },
    },
  });
  const order = openOrder(till, ['coffee', 'coffee']);
  till.do({ type: 'ShowOrder', order });
  expect(read(till, 'guest')).toMatchObject({
    qr: null,
    total: { amount: expect.stringMatching(/^58\.000/) },
  });
  till.do({ type: 'ShowOrder', order, isPaying: true });
  expect(read(till, 'guest')).toMatchObject({
    qr: expect.stringContaining('540558000'),
    lines: [
      { label: '1 Cà phê sữa đá', amount: '29.000' },
      { label: '1 Cà phê sữa đá', amount: '29.000' },
    ],
  });
});

test('what stands at another till, or what nobody knows, is told so and opened by nobody', async () => {
  using till = await aTill({ on: 'memory' });
  put(till, 'scale', { port: 9 }, { till: 'another' });
  put(till, 'display', { port: 9 }, { language: 'dsp-800' });
  expect(stateOf(till, 'scale')).toBe('elsewhere');
  expect(stateOf(till, 'display')).toBe('not-known');
  till.do({ type: 'WithdrawPeripheral', peripheral: 'display' });
  expect(stateOf(till, 'display')).toBeUndefined();
  expect(
    till.refusal({ type: 'WithdrawPeripheral', peripheral: 'scale' }, 'cashier'),
  ).toMatchObject({ type: 'NotPermitted' });
});
