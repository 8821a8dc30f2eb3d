import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aClock } from './testing/a-clock.ts';
import { aHub, type TestHub } from './testing/a-hub.ts';
import { aShop, cashier } from './testing/a-shop.ts';

const tried = async (hub: TestHub, pin: string) => {
  const { status, body, headers } = await hub.ask('POST', '/api/login', { body: { pin } });
  return { status, code: body.refusal?.code, retryAfter: Number(headers.get('retry-after')) };
};

const refusals = (hub: TestHub): number =>
  hub.till.journal.log.readAfter(0, 10_000).filter(({ raw }) => raw.includes('"PinRefused"'))
    .length;

test('guessing PINs is locked, journaled, and a restart does not unlock it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-pins-'));
  const clock = aClock();
  {
    await using hub = await aHub({ folder, clock });
    await aShop(hub);
    const guesses = await Promise.all(
      ['0001', '0002', '0003', '0004', '0005', '0006', '0007'].map((pin) => tried(hub, pin)),
    );
    expect(guesses.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 4 }, () => 'WrongPin'),
      ...Array.from({ length: 3 }, () => 'PinLocked'),
    ]);
    expect(guesses.at(-1)).toMatchObject({ status: 429, retryAfter: 30 });
    expect(await tried(hub, cashier.pin)).toMatchObject({ status: 429 });
    expect(refusals(hub)).toBe(5);
  }
  clock.pass(5000);
  {
    await using hub = await aHub({ folder, clock });
    expect(await tried(hub, cashier.pin)).toMatchObject({ status: 429, code: 'PinLocked' });
    clock.pass(31_000);
    expect(await tried(hub, '0008')).toMatchObject({ status: 429, retryAfter: 60 });
    expect(await tried(hub, cashier.pin)).toMatchObject({ status: 429, retryAfter: 60 });
    clock.pass(61_000);
    expect((await tried(hub, cashier.pin)).status).toBe(200);
    expect(refusals(hub)).toBe(6);
  }
  rmSync(folder, { recursive: true });
});

test('a restart forgives no wrong PIN because somebody logged in meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-pins-'));
  const clock = aClock();
  {
    await using hub = await aHub({ folder, clock });
    await aShop(hub);
    for (const pin of ['0001', '0002', '0003', '0004']) await tried(hub, pin);
    expect((await tried(hub, cashier.pin)).status).toBe(200);
  }
  clock.pass(5000);
  {
    await using hub = await aHub({ folder, clock });
    expect(await tried(hub, '0005')).toMatchObject({ code: 'PinLocked' });
    expect(await tried(hub, cashier.pin)).toMatchObject({ code: 'PinLocked' });
  }
  rmSync(folder, { recursive: true });
});

test('a pad locked the evening before is open in the morning, with all its tries', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-pins-'));
  const clock = aClock();
  {
    await using hub = await aHub({ folder, clock });
    await aShop(hub);
    for (const pin of ['0001', '0002', '0003', '0004', '0005']) await tried(hub, pin);
    expect(await tried(hub, cashier.pin)).toMatchObject({ code: 'PinLocked' });
  }
  clock.pass(12 * 3_600_000);
  {
    await using hub = await aHub({ folder, clock });
    const { body } = await hub.ask('POST', '/api/login', { body: { pin: '0006' } });
    expect(body.refusal).toMatchObject({ code: 'WrongPin', details: { attemptsLeft: 4 } });
    expect((await tried(hub, cashier.pin)).status).toBe(200);
  }
  rmSync(folder, { recursive: true });
});

test('guessing by approvals is the same guessing', async () => {
  await using hub = await aHub();
  const {
    cashier: { token },
  } = await aShop(hub);
  const codes = [];
  for (let guess = 0; guess < 7; guess += 1) {
    const { body } = await hub.send(token, {
      type: 'MoveCash',
      direction: 'out',
      amount: 1000,
      reason: 'thử',
      approval: { pin: `900${guess}` },
    });
    codes.push(body.refusal?.code);
  }
  expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'WrongPin'));
  expect(codes.slice(4)).toEqual(Array.from({ length: 3 }, () => 'PinLocked'));
});

test('a login that nobody uses for half a day is over', async () => {
  const clock = aClock();
  await using hub = await aHub({ clock });
  const {
    cashier: { token },
  } = await aShop(hub);
  clock.pass(11 * 3_600_000);
  expect((await hub.ask('GET', '/api/views/me', { token })).status).toBe(200);
  clock.pass(13 * 3_600_000);
  expect((await hub.ask('GET', '/api/views/me', { token })).body.refusal?.code).toBe(
    'TokenExpired',
  );
});
