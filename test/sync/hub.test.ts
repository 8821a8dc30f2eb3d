import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runOf, TestDevice } from '@pos/sync-server/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from './kit/cloud.ts';
import { putCoffee } from './kit/goods.ts';
import { Till } from './kit/till.ts';

// A server, its database and three tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const store = 'Cà phê Bến Thành';
const soon = { timeout: 10_000, interval: 50 };
/** Who has been without the cloud for a while asks for it once a minute at least. */
const withinItsPause = { timeout: 75_000, interval: 100 };
let folder: string;
let cloud: Cloud;
let hub: Till;
let other: Till;
let coffee: string;
let tablet: TestDevice;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-hub-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  hub = await paired('hub');
  await hub.setUp(store);
  await hub.logIn();
  coffee = await putCoffee(hub);
  await hub.do({ type: 'OpenSession', notes: [] });
  other = await paired('other', '--hub', hub.url);
});

afterAll(async () => {
  await other?.stop();
  await hub?.stop();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const paired = async (name: string, ...args: readonly string[]): Promise<Till> =>
  Till.start(
    join(folder, name),
    '--server',
    cloud.url,
    '--code',
    await cloud.codeFor(store),
    ...args,
  );

const alike = async (...tills: readonly Till[]): Promise<void> => {
  await expect
    .poll(async () => {
      const [first, ...rest] = await Promise.all(tills.map((till) => till.journal()));
      return rest.every((journal) => isDeepStrictEqual(journal, first));
    }, soon)
    .toBe(true);
};

test('a till that knows the address of another one joins it, and the cloud is needed no more', async () => {
  await expect.poll(() => other.logIn(), soon).toBe(true);
  await other.do({ type: 'OpenSession', notes: [] });
  await alike(hub, other);
  await cloud.kill();
  await expect.poll(() => other.hub(), soon).toMatchObject({ state: 'in-touch' });
});

test('without any internet, what is sold at one till stands in the other’s receipts', async () => {
  const sold = [await hub.sell(coffee), await other.sell(coffee)];
  await alike(hub, other);
  expect(await other.receipts()).toEqual(expect.arrayContaining(sold));
  expect(await hub.receipts()).toEqual(await other.receipts());
});

test('a hub is not the cloud: what only the shop has is still unsent', async () => {
  await hub.sell(coffee);
  await other.sell(coffee);
  await alike(hub, other);
  expect((await other.cloud()).unsent).toBeGreaterThan(0);
  expect((await hub.cloud()).unsent).toBeGreaterThan(0);
});

test('while the hub is away its neighbour sells on; when it is back, both have everything', async () => {
  const address = new URL(hub.url).port;
  await hub.stop('SIGKILL');
  const sold = await other.sell(coffee);
  hub = await Till.start(join(folder, 'hub'), '--port', address);
  await hub.logIn();
  await alike(hub, other);
  expect(await hub.receipts()).toContain(sold);
});

test('a tablet is paired while the cloud is away, and what it writes stands at every till', async () => {
  tablet = new TestDevice();
  tablet.audience = (await hub.view('sync')).device;
  await expect(tablet.enrol(hub.url, 'AAAA-BBBB')).rejects.toThrow('PairingCodeWrong');
  const code = await hub.pairingCode();
  await tablet.enrol(hub.url, code);
  await expect(new TestDevice().enrol(hub.url, code)).rejects.toThrow('PairingCodeWrong');
  const first = runOf([...tablet.write(1, `order/${tablet.device}`)]);
  expect((await tablet.push(hub.url, first)).results).toMatchObject([{ state: 'ok', seq: 1 }]);
  await alike(hub, other);
  expect((await other.journal()).some((raw) => raw.includes(`"device":"${tablet.device}"`))).toBe(
    true,
  );
});

test('two tablets with one code at once: one of them is let in', async () => {
  const code = await hub.pairingCode();
  const both = [new TestDevice(), new TestDevice()];
  const answers = await Promise.allSettled(both.map((each) => each.enrol(hub.url, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [winner] = both.filter((_, place) => answers[place]!.status === 'fulfilled');
  const { offer, tablets } = await hub.view('tablets');
  expect(offer).toMatchObject({ code, usedBy: winner!.device });
  expect(tablets.map(({ device }) => device)).toEqual(
    expect.arrayContaining([tablet.device, winner!.device]),
  );
  expect(tablets).toHaveLength(2);
});

test('a tablet that was shut out reads no more at any till, and what it had written still arrives', async () => {
  const lost = new TestDevice();
  lost.audience = tablet.audience;
  await lost.enrol(hub.url, await hub.pairingCode());
  const late = runOf([...lost.write(1)]);
  await hub.do({ type: 'WithdrawTablet', device: lost.device });
  await alike(hub, other);
  for (const till of [hub, other]) {
    lost.audience = (await till.view('sync')).device;
    await lost.hello(till.url);
    expect((await lost.call(till.url, 'pull', {})).status).toBe(403);
  }
  expect((await lost.push(other.url, late)).results).toMatchObject([{ state: 'ok', seq: 1 }]);
  await alike(hub, other);
});

test('failure 6: a hub whose reply was lost answers the same push the same, and has it once', async () => {
  const again = runOf(tablet.write(3));
  const [one, two] = [await tablet.push(hub.url, again), await tablet.push(hub.url, again)];
  expect(two).toEqual(one);
  const ours = (await hub.journal()).filter((raw) => raw.includes(`"device":"${tablet.device}"`));
  expect(ours).toHaveLength(4);
});

test('failure 10: what a hub does not believe keeps nothing else out, and nobody speaks for others', async () => {
  const stranger = new TestDevice();
  stranger.author = tablet.author;
  const good = runOf(tablet.write(1));
  const { results } = await tablet.push(hub.url, runOf(stranger.write(1)), good);
  expect(results.map(({ state }) => state).sort()).toEqual(['ok', 'refused']);
  const impostor = new TestDevice();
  impostor.audience = tablet.audience;
  impostor.certificate = tablet.certificate;
  await expect(impostor.hello(hub.url)).rejects.toThrow('CredentialsInvalid');
});

test('what a till has sold reaches the cloud by its hub, after the till is gone', async () => {
  const sold = await other.sell(coffee);
  await alike(hub, other);
  const { head } = await other.view('sync');
  await other.stop();
  await cloud.startAgain();
  await expect
    .poll(() => hub.cloud(), withinItsPause)
    .toMatchObject({ state: 'in-touch', unsent: 0 });
  const third = await paired('third');
  await expect.poll(() => third.logIn(), soon).toBe(true);
  await alike(hub, third);
  expect(await third.receipts()).toContain(sold);
  // The cloud did not know the tablet until the till that paired it said who it is.
  expect(
    (await third.journal()).filter((raw) => raw.includes(`"device":"${tablet.device}"`)),
  ).toHaveLength(5);
  expect((await third.journal()).some((raw) => raw.includes(`"seq":${head.seq},`))).toBe(true);
  await third.stop();
  other = await Till.start(join(folder, 'other'), '--hub', hub.url);
  await other.logIn();
  await expect.poll(async () => (await other.cloud()).unsent, soon).toBe(0);
});

test('whom the operator shuts out at the cloud, no till serves any more, and a new code lets in again', async () => {
  const pull = async (till: Till): Promise<number> => {
    tablet.audience = (await till.view('sync')).device;
    const body = { log: null, after: 0, events: 500, wait: 0 };
    return (await tablet.call(till.url, 'pull', body)).status;
  };
  expect(await pull(hub)).toBe(200);
  await cloud.revoke(tablet.device);
  for (const till of [hub, other]) await expect.poll(() => pull(till), withinItsPause).toBe(403);
  await cloud.kill();
  for (const till of [hub, other]) expect(await pull(till)).toBe(403);
  // By its own word it does not come in again.
  tablet.audience = (await hub.view('sync')).device;
  const { signer, device } = tablet;
  const itself = tablet.writeOf(`device/${device}`, {
    type: 'DevicePut',
    changed: { name: 'Máy lạ', register: 'B9', publicKey: signer.publicKey, role: 'tablet' },
  });
  expect((await tablet.push(hub.url, runOf(itself))).results).toMatchObject([{ state: 'ok' }]);
  expect(await pull(hub)).toBe(403);
  await tablet.enrol(hub.url, await hub.pairingCode());
  expect(await pull(hub)).toBe(200);
});
