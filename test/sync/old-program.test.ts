import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cloud } from './kit/cloud.ts';
import { keptPrograms, OldProgram } from './kit/old-program.ts';
import { Till } from './kit/till.ts';

// Processes of two releases, a server and its database, on a machine that runs others besides.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const store = 'Quán cũ';
const soon = { timeout: 60_000, interval: 200 };
let folder: string;
let cloud: Cloud;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-old-program-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
});
afterEach(async () => {
  await cloud[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const setUp = async (till: Till): Promise<string> => {
  await till.setUp(store);
  expect(await till.logIn()).toBe(true);
  const rates = [{ from: '2025-07-01T00:00:00+07:00', rate: 800 }];
  const fields = { label: 'GTGT 8 %', rates };
  await till.do({ type: 'PutDocument', kind: 'tax-class', document: 'vat-8', fields });
  await till.do({ type: 'OpenSession', notes: [] });
  return 'vat-8';
};

const sell = async (till: Till, taxClass: string): Promise<void> => {
  const order = crypto.randomUUID();
  const item = { name: 'Cà phê', unit: 'ly', price: 29_000, quantity: 1000, taxClass };
  await till.do({ type: 'AddOpenItem', order, asPicked: true, ...item });
  const tenders = [{ method: 'cash', tendered: 500_000 }];
  await till.do({ type: 'SettleOrder', order, tenders });
};

describe.each(keptPrograms)('G7: the till of release %s', (version) => {
  test('speaks to today’s server: all it sells arrives', async () => {
    using old = new OldProgram(version);
    const code = await cloud.codeFor(store);
    await using till = await Till.startAs(
      old.file,
      join(folder, 'till'),
      '--server',
      cloud.url,
      '--code',
      code,
    );
    const taxClass = await setUp(till);
    for (let sale = 0; sale < 5; sale += 1) await sell(till, taxClass);
    await expect.poll(() => till.cloud(), soon).toMatchObject({ state: 'in-touch', unsent: 0 });
  });

  test('is upgraded with 500 unsent sales, rolled back and upgraded again, and none is lost', async () => {
    using old = new OldProgram(version);
    const home = join(folder, 'till');
    const before = await Till.startAs(old.file, home);
    const taxClass = await setUp(before);
    for (let sale = 0; sale < 500; sale += 1) await sell(before, taxClass);
    const written = await before.journal();
    await before.stop();

    const upgraded = await Till.start(home);
    await upgraded.logIn();
    const read = new Set(await upgraded.journal());
    expect(written.filter((raw) => !read.has(raw))).toEqual([]);
    expect((await upgraded.cloud()).unsent).toBeGreaterThanOrEqual(written.length);
    await sell(upgraded, taxClass);
    const after = await upgraded.journal();
    await upgraded.stop();

    // Rolled back, it either goes on or leaves a folder alone that a later release has written.
    const back = Till.runAs(old.file, home);
    const url = await back.ready().catch(() => null);
    if (url === null) expect(back.said).toMatch(/Hãy cập nhật phần mềm/);
    else {
      const again = await Till.at(url);
      await sell(again, taxClass);
    }
    await back.stop();

    const code = await cloud.codeFor(store);
    await using last = await Till.start(home, '--server', cloud.url, '--code', code);
    await last.logIn();
    await expect.poll(() => last.cloud(), soon).toMatchObject({ state: 'in-touch', unsent: 0 });
    const newcomer = ['--server', cloud.url, '--code', await cloud.codeFor(store)];
    await using other = await Till.start(join(folder, 'other'), ...newcomer);
    await expect.poll(() => other.logIn(), soon).toBe(true);
    await expect
      .poll(async () => {
        const arrived = new Set(await other.journal());
        return after.filter((raw) => !arrived.has(raw)).length;
      }, soon)
      .toBe(0);
  });
});
