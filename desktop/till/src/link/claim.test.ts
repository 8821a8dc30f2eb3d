import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { id } from '@pos/kernel';
import { enrolmentProof } from '@pos/sync';
import { testId } from '@pos/sync/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeCrypto } from '../node-crypto.ts';
import { aTill, fakeClock, seededIds, TestTill } from '../testing/index.ts';
import { claimPairing } from './claim.ts';
import { readPairing } from './pairing.ts';

interface Enrolment {
  readonly code: string;
  readonly device: string;
  readonly tenant: string;
  readonly store: string;
  readonly publicKey: string;
  readonly proof: string;
}

const theirs = { tenant: testId(1), store: testId(2) };
let folder: string;
let server: Server;
let url: string;
let asked: Enrolment[];
/** What the server does with the next enrolment. */
let answer: (sent: Enrolment) => { status: number; body: object };

const enrolledIn = (shop: { tenant: string; store: string }) => ({
  status: 200,
  body: {
    ...shop,
    device: testId(7),
    name: 'Cà phê',
    epoch: 1,
    series: [{ epoch: 1, register: 'T07' }],
    certificate: 'a word',
    trust: ['key'],
    hubs: [],
  },
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-claim-'));
  asked = [];
  server = createServer((request, response) => {
    void json(request).then((body) => {
      const sent = body as Enrolment;
      asked.push(sent);
      const answered = answer(sent);
      response.writeHead(answered.status).end(JSON.stringify(answered.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const claim = (code: string | null, at = url) =>
  claimPairing({ folder, clock: fakeClock(), ids: seededIds(7) }, { server: at, code });

const aTillHere = (): TestTill => new TestTill({ folder });

test('a new till learns which shop it belongs to, and proves that its key is its own', async () => {
  answer = () => enrolledIn(theirs);
  expect(await claim('AB12-CD34')).toEqual({ ok: true });
  const { proof, ...about } = asked[0]!;
  expect(nodeCrypto.verify(enrolmentProof(about, nodeCrypto), proof, about.publicKey)).toBe(true);
  using till = aTillHere();
  expect(till.till.storeId).toBe(theirs.store);
  expect(till.till.joinsShop).toBe(true);
  const { device } = till.till.journal.origin;
  expect(till.till.readModels.documents.find('device', id<'DeviceId'>(device))).toMatchObject({
    name: 'Quầy 7',
    register: 'T07',
  });
});

test('a shop of its own goes with its till to the server', async () => {
  const before = aTillHere();
  const { storeId } = before.till;
  before.till.close();
  answer = ({ tenant, store }) => enrolledIn({ tenant, store });
  expect(await claim('AB12-CD34')).toEqual({ ok: true });
  using till = aTillHere();
  expect(till.till.storeId).toBe(storeId);
  expect(till.till.joinsShop).toBe(false);
});

test('a till that has written for one shop takes no other, and starts as before', async () => {
  const before = await aTill({ folder });
  const { storeId } = before.till;
  before.till.close();
  answer = () => enrolledIn(theirs);
  expect(await claim('AB12-CD34')).toMatchObject({ ok: false, problem: 'ShopDiffers' });
  using till = aTillHere();
  expect(till.till.storeId).toBe(storeId);
  expect(till.till.cloud.state).toBe('not-paired');
});

test('a code that is refused pairs nothing, and no file ever holds a code', async () => {
  answer = () => ({ status: 403, body: { code: 'PairingCodeWrong' } });
  expect(await claim('AB12-CD34')).toMatchObject({ ok: false, problem: 'PairingCodeWrong' });
  expect(readPairing(folder)).toBeNull();
  answer = () => enrolledIn(theirs);
  await claim('AB12-CD34');
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('AB12');
  expect(statSync(join(folder, 'pairing.json')).mode & 0o077).toBe(0);
});

test('without a server, or with somebody else at its address, nothing is paired', async () => {
  answer = () => ({ status: 200, body: { hello: 'I am a printer' } });
  expect(await claim('AB12-CD34')).toMatchObject({ ok: false, problem: 'ServerAway' });
  expect(await claim('AB12-CD34', 'http://127.0.0.1:9')).toMatchObject({
    ok: false,
    problem: 'ServerAway',
  });
  expect(existsSync(join(folder, 'pairing.json'))).toBe(false);
});

test('what is paired stays so: its code is not used again, and the server may move', async () => {
  answer = () => enrolledIn(theirs);
  await claim('AB12-CD34');
  expect(await claim('AB12-CD34')).toEqual({ ok: true });
  expect(asked).toHaveLength(1);
  expect(await claim(null, 'https://moved.example.vn')).toEqual({ ok: true });
  expect(readPairing(folder)).toMatchObject({ server: 'https://moved.example.vn' });
});

test('a till that has told only its own name yet may still join a shop', async () => {
  aTillHere().till.close();
  answer = () => enrolledIn(theirs);
  expect(await claim('AB12-CD34')).toMatchObject({ ok: true });
  expect(asked[0]).toMatchObject({ keepsShop: false });
  using till = aTillHere();
  expect(till.till.storeId).toBe(theirs.store);
});

test('a running till is paired for its own shop, again after it was shut out, and for no other', async () => {
  using till = await aTill({ folder });
  answer = () => enrolledIn(theirs);
  const invitation = { server: url, code: 'AB12-CD34' };
  expect(await till.till.pair(invitation)).toMatchObject({ ok: false, problem: 'ShopDiffers' });
  expect(till.till.cloud.state).toBe('not-paired');
  answer = ({ tenant, store }) => enrolledIn({ tenant, store });
  expect(await till.till.pair(invitation)).toEqual({ ok: true });
  expect(readPairing(folder)).toMatchObject({ server: url, joined: false });
  expect(await till.till.pair({ ...invitation, code: 'EF56-AB78' })).toEqual({ ok: true });
  expect(asked.at(-1)).toMatchObject({ code: 'EF56-AB78', keepsShop: true });
});
