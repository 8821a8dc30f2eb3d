import { expect, test } from 'vitest';
import { aHub, newId } from '../testing/a-hub.ts';
import { aShop, coffee } from '../testing/a-shop.ts';

test('a defect answers with an incident, is logged with its stack, and the till goes on', async () => {
  await using hub = await aHub();
  const {
    cashier: { token },
  } = await aShop(hub);
  const { desk } = hub.till;
  const execute = desk.execute.bind(desk);
  desk.execute = () => Promise.reject(new Error('secret: /home/quay/till.ts'));
  const { status, body, headers } = await hub.send(token, { type: 'OpenOrder' });
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(hub.log).toMatchObject([
    {
      level: 'error',
      incident: body.refusal!.details['incident'],
      requestId: headers.get('x-request-id'),
      path: '/api/commands',
      error: expect.stringContaining('secret'),
    },
  ]);
  desk.execute = execute;
  expect((await hub.send(token, { type: 'OpenOrder' })).status).toBe(200);
});

test('a disk that takes nothing more is a 503 that monitoring sees until it takes something again', async () => {
  await using hub = await aHub();
  const {
    cashier: { token },
  } = await aShop(hub);
  const { desk } = hub.till;
  const execute = desk.execute.bind(desk);
  desk.execute = () => Promise.resolve({ ok: false, refusal: { type: 'DiskFull' } });
  expect((await hub.send(token, { type: 'OpenOrder' })).status).toBe(503);
  const { status, body } = await hub.ask('GET', '/health/ready');
  expect(status).toBe(503);
  expect(body['problems']).toEqual(['storage: DiskFull']);
  expect((await hub.ask('GET', '/metrics')).body).toContain('quay_storage_in_trouble 1');
  desk.execute = execute;
  await hub.send(token, { type: 'OpenOrder' });
  expect((await hub.ask('GET', '/health/ready')).body).toMatchObject({
    ready: true,
    problems: [],
    setUp: true,
  });
});

test('health and metrics tell how the till is, and nothing about its money', async () => {
  await using hub = await aHub();
  expect((await hub.ask('GET', '/health/live')).body).toEqual({ live: true });
  expect((await hub.ask('GET', '/health/ready')).body).toMatchObject({
    ready: true,
    setUp: false,
    epoch: 1,
  });
  const {
    cashier: { token },
  } = await aShop(hub);
  await hub.send(token, { type: 'OpenOrder' });
  await hub.send(token, { type: 'AddLine', order: newId(), barcode: coffee.barcode });
  const { body, headers } = await hub.ask<string>('GET', '/metrics');
  expect(headers.get('content-type')).toContain('version=0.0.4');
  expect(body).toContain('quay_commands_total{type="OpenOrder",outcome="ok"} 1');
  expect(body).toContain('quay_commands_total{type="AddLine",outcome="OrderNotFound"} 1');
  expect(body).toContain(`quay_journal_position ${hub.head}`);
  for (const line of body.trimEnd().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[^}]+\})? -?[\d.]+(e-?\d+)?)$/);
  }
});

test('a person reads refusals in their language', async () => {
  await using hub = await aHub();
  const titleFor = async (language: string): Promise<string> => {
    const { body } = await hub.ask('GET', '/nowhere', { headers: { 'accept-language': language } });
    return body.refusal!.title;
  };
  expect(await titleFor('en-GB,en;q=0.9')).toBe('There is nothing at this address');
  expect(await titleFor('vi')).toBe('Không có gì ở địa chỉ này');
  expect(await titleFor('fr, en;q=0.4, vi;q=0.8')).toBe('Không có gì ở địa chỉ này');
  expect(await titleFor('fr')).toBe('Không có gì ở địa chỉ này');
});

test('every answer can be named and is safe in a browser', async () => {
  await using hub = await aHub();
  const named = await hub.ask('GET', '/', { headers: { 'x-request-id': 'kiosk-7.request-1' } });
  expect(named.headers.get('x-request-id')).toBe('kiosk-7.request-1');
  for (const path of ['/', '/page.js', '/nowhere', '/api/views/me', '/health/live']) {
    const { headers } = await hub.ask('GET', path);
    expect(headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});
