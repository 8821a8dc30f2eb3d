import { randomUUID } from 'node:crypto';
import { readCertificate } from '@pos/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/crypto.ts';
import { TestDevice } from '../../testing/a-device.ts';
import { aServer, type TestServer } from '../../testing/a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const enrol = async (
  body: object,
): Promise<{ status: number; answer: Record<string, unknown> }> => {
  const response = await fetch(`${server.url}/v1/sync/enrol`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};

test('the first till of a new shop brings its tenant, store and number series along', async () => {
  const till = new TestDevice();
  const code = await server.codeFor('Phở Thìn');
  const { status, answer } = await enrol(till.enrolment(code));
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    ...till.author,
    device: till.device,
    name: 'Phở Thìn',
    epoch: 1,
    series: [{ epoch: 1, register: 'T01' }],
  });
  const [key] = answer['trust'] as string[];
  expect(readCertificate(answer['certificate'] as string, key!, nodeCrypto)).toMatchObject({
    ...till.author,
    device: till.device,
    role: 'till',
    publicKey: till.signer.publicKey,
  });
});

test('a second till learns where it belongs, and gets a series nobody else has', async () => {
  const first = await new TestDevice().enrol(server.url, await server.codeFor('Two series'));
  const { answer } = await enrol(new TestDevice().enrolment(await server.codeFor('Two series')));
  expect(answer).toMatchObject({ ...first.author, series: [{ epoch: 1, register: 'T02' }] });
});

test('tills that are paired at the same moment never share a series', async () => {
  const { author } = await new TestDevice().enrol(server.url, await server.codeFor('At once'));
  const codes = await Promise.all(Array.from({ length: 8 }, () => server.codeFor(author.store)));
  const answers = await Promise.all(codes.map((code) => enrol(new TestDevice().enrolment(code))));
  const registers = answers.map(
    ({ answer }) => (answer['series'] as [{ register: string }])[0].register,
  );
  expect(new Set(registers).size).toBe(8);
});

test('a till with a shop of its own is not taken into another, and the code stays good', async () => {
  await new TestDevice().enrol(server.url, await server.codeFor('Their shop'));
  const code = await server.codeFor('Their shop');
  const settled = { ...new TestDevice().enrolment(code), keepsShop: true };
  expect(await enrol(settled)).toMatchObject({ status: 409, answer: { code: 'ShopDiffers' } });
  expect((await enrol(new TestDevice().enrolment(code))).status).toBe(200);
});

describe('a pairing code', () => {
  test('is used once, but its answer is given again to the device that lost it', async () => {
    const code = await server.codeFor(randomUUID().slice(1));
    const till = new TestDevice();
    const first = await enrol(till.enrolment(code));
    const again = await enrol(till.enrolment(code));
    expect(again.answer).toMatchObject({
      store: first.answer['store'],
      series: first.answer['series'],
    });
    expect(await enrol(new TestDevice().enrolment(code))).toMatchObject({
      status: 403,
      answer: { code: 'PairingCodeWrong' },
    });
  });

  test('is good for a quarter of an hour', async () => {
    const code = await server.codeFor('Late');
    await server.database.owner`
      UPDATE pairing_code SET expires_at = now() - interval '1 second' WHERE name = 'Late'`;
    expect(await enrol(new TestDevice().enrolment(code))).toMatchObject({ status: 403 });
  });

  test('may be typed in any way a person types', async () => {
    const code = await server.codeFor(randomUUID().slice(1));
    const till = new TestDevice();
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    expect(await enrol(till.enrolment(typed))).toMatchObject({ status: 200 });
  });

  test('for two devices at once lets one in', async () => {
    const code = await server.codeFor(randomUUID().slice(1));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => enrol(new TestDevice().enrolment(code))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(4);
  });
});

test('a key that is not the sender’s is not enrolled', async () => {
  const code = await server.codeFor(randomUUID().slice(1));
  const wanted = {
    ...new TestDevice().enrolment(code),
    publicKey: new TestDevice().signer.publicKey,
  };
  expect(await enrol(wanted)).toMatchObject({
    status: 401,
    answer: { code: 'CredentialsInvalid' },
  });
});

test('nobody takes over a shop, a store or a device that is there already', async () => {
  const owner = await new TestDevice().enrol(
    server.url,
    await server.codeFor(randomUUID().slice(1)),
  );
  const thief = new TestDevice();
  const claim = async (author: TestDevice['author']) => {
    thief.author = author;
    return enrol(thief.enrolment(await server.codeFor(randomUUID().slice(1))));
  };
  const { tenant, store } = owner.author;
  const other = new TestDevice().author;
  expect(await claim({ tenant, store })).toMatchObject({ answer: { code: 'ShopTaken' } });
  expect(await claim({ tenant, store: other.store })).toMatchObject({
    answer: { code: 'ShopTaken' },
  });
  expect(await claim({ tenant: other.tenant, store })).toMatchObject({
    answer: { code: 'ShopTaken' },
  });
  const [count] = await server.database
    .owner`SELECT count(*)::integer AS n FROM tenant WHERE tenant = ${other.tenant}`;
  expect(count).toEqual({ n: 0 });

  const clone = Object.assign(new TestDevice(), { device: owner.device });
  expect(await enrol(clone.enrolment(await server.codeFor(store)))).toMatchObject({
    answer: { code: 'DeviceTaken' },
  });
});

test('a device that was shut out gets no new life, until it is paired again', async () => {
  const till = await new TestDevice().enrol(
    server.url,
    await server.codeFor(randomUUID().slice(1)),
  );
  const ask = async () => {
    const response = await till.call(server.url, 'epoch', { epoch: 1, why: 'moved' });
    return (await response.json()) as object;
  };
  expect(await ask()).toEqual({ epoch: 2, series: [{ epoch: 2, register: 'T01.2' }] });
  await server.asOperator('POST', `/v1/devices/${till.device}/revoke`);
  expect(await ask()).toMatchObject({ code: 'DeviceRevoked' });
  await till.enrol(server.url, await server.codeFor(till.author.store));
  expect(await ask()).toMatchObject({ epoch: 3 });
});

test('whoever guesses codes is slowed down, and the operator is not', async () => {
  await using apart = await aServer();
  const guess = async (code: string) =>
    fetch(`${apart.url}/v1/sync/enrol`, {
      method: 'POST',
      body: JSON.stringify(new TestDevice().enrolment(code)),
    });
  for (let tries = 0; tries < 10; tries += 1) expect((await guess('ABCD-2345')).status).toBe(403);
  const locked = await guess('ABCD-2345');
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await apart.asOperator('GET', '/v1/stores')).status).toBe(200);
});

test('what an operator sees of stores and devices', async () => {
  const till = await new TestDevice().enrol(server.url, await server.codeFor('Seen'));
  const stores = (await (await server.asOperator('GET', '/v1/stores')).json()) as {
    stores: { store: string }[];
  };
  expect(stores.stores).toContainEqual(
    expect.objectContaining({ ...till.author, name: 'Seen', events: 0 }),
  );
  const devices = await server.asOperator('GET', `/v1/stores/${till.author.store}/devices`);
  expect(await devices.json()).toMatchObject({
    devices: [{ device: till.device, register: 'T01', revokedAt: null }],
  });
  for (const path of ['/v1/stores', '/v1/stores/x/devices']) {
    const stranger = await fetch(server.url + path, { headers: { authorization: 'Bearer guess' } });
    expect(stranger.status).toBe(401);
  }
});

test('two stores of one name are told apart by their ids', async () => {
  const codes = [await server.codeFor('Same name'), await server.codeFor('Same name')];
  for (const code of codes) await new TestDevice().enrol(server.url, code);
  const response = await server.asOperator('POST', '/v1/pairings', { store: 'Same name' });
  expect(await response.json()).toMatchObject({
    code: 'StoreAmbiguous',
    stores: [expect.any(String), expect.any(String)],
  });
});
