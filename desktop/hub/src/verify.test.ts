import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Trust, Verdict } from '@pos/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHub, type TestHub } from './testing/a-hub.ts';
import { aShop, coffee, owner } from './testing/a-shop.ts';
import { run, type Ended } from './testing/programs.ts';
import { verifyFile } from './verify/verify-file.ts';

const believing: Trust = { keys: new Map(), heads: [] };

let folder: string;
let hub: TestHub;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-verify-test-'));
  hub = await aHub();
  const shop = await aShop(hub);
  token = shop.owner.token;
  await hub.do(token, { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] });
  for (let sale = 0; sale < 5; sale += 1) {
    const [opened] = await hub.do(token, { type: 'OpenOrder' });
    const { order } = opened!;
    await hub.do(token, { type: 'AddLine', order, barcode: coffee.barcode });
    await hub.do(token, {
      type: 'SettleOrder',
      order,
      tenders: [{ method: 'cash', tendered: 50_000 }],
    });
  }
});

afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const verify = (source: string, args: string[] = [], environment = {}): Promise<Ended> =>
  run('verify-cli', [source, ...args], environment).ended;

let copies = 0;

/** A copy of the running till's folder, as somebody carries it away, and what they do to it with SQLite. */
const tampered = (sql: string): string => {
  const path = join(folder, `copy-${(copies += 1)}`);
  mkdirSync(path);
  for (const file of ['journal.db', 'journal.db-wal', 'identity.json']) {
    copyFileSync(join(hub.hub.folder, file), join(path, file));
  }
  const db = new DatabaseSync(join(path, 'journal.db'));
  db.exec(sql);
  db.close();
  return path;
};

test('a running till verifies, from its folder, its file and its address', async () => {
  const expected = new RegExp(`^ok ${hub.head} events$`, 'm');
  const fromFolder = await verify(hub.hub.folder);
  expect(fromFolder).toMatchObject({ code: 0, err: '' });
  expect(fromFolder.out).toMatch(expected);
  expect(verifyFile(join(hub.hub.folder, 'journal.db'), believing)).toMatchObject({ ok: true });
  const broken = await verify(tampered("UPDATE event SET raw = replace(raw, '29000', '19000')"));
  expect(broken).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^event \d+ \(.*#\d+ ProductPut\): /),
  });
  expect((await verify(hub.url, [], { QUAY_TOKEN: token })).out).toMatch(expected);
  const withPin = await verify(hub.url, [], { QUAY_PIN: owner.pin });
  expect(withPin.out).toMatch(/^ok \d+ events$/m);
});

describe('what somebody did to a copy is found', () => {
  const lastSale = "(SELECT max(pos) FROM event WHERE type = 'OrderSettled')";
  test.each([
    [
      'a price changed in the text',
      `UPDATE event SET raw = replace(raw, '29000', '19000') WHERE pos = ${lastSale}`,
      /hash/,
    ],
    [
      'a column that says something else',
      `UPDATE event SET type = 'OrderVoided' WHERE pos = ${lastSale}`,
      /column type/,
    ],
    ['a sale taken out', `DELETE FROM event WHERE pos = ${lastSale}`, /missing/],
    [
      'the end cut off',
      'DELETE FROM event WHERE pos > (SELECT max(pos) - 4 FROM event)',
      /cut off|missing/,
    ],
    [
      'a signature replaced',
      `UPDATE event SET sig = (SELECT sig FROM event WHERE pos = 1) WHERE pos = (SELECT max(pos) FROM event)`,
      /signature/,
    ],
  ])('%s', (_, sql, why) => {
    expect(verifyFile(tampered(sql), believing)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(why),
    });
  });

  test('a cut that also hides its traces, by a head that was noted elsewhere', () => {
    const whole = verifyFile(hub.hub.folder, believing);
    const heads = whole.ok ? whole.origins : [];
    const path = tampered(
      `DELETE FROM event WHERE pos > (SELECT max(pos) FROM event WHERE type = 'SessionOpened');
       UPDATE origin SET head_seq = (SELECT max(seq) FROM event), head_hash = (SELECT hash FROM event ORDER BY pos DESC LIMIT 1)`,
    );
    expect(verifyFile(path, believing)).toMatchObject({ ok: true });
    expect(verifyFile(path, { ...believing, heads })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/cut off/),
    });
  });

  test("another till's key", () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const keys = new Map([[hub.till.journal.origin.device as string, key]]);
    expect(verifyFile(hub.hub.folder, { ...believing, keys })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/signature/),
    });
  });
});

describe('an export', () => {
  const exported = async (): Promise<string[]> => {
    const answer = await fetch(`${hub.url}/api/journal`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get('content-type')).toContain('ndjson');
    expect(answer.headers.get('x-journal-head')).toMatch(/^[0-9a-f-]{36}\/1\/\d+\/[0-9a-f]{64}$/);
    return (await answer.text()).trimEnd().split('\n');
  };
  const written = (name: string, lines: readonly string[]): string => {
    const file = join(folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  test('verifies, and no longer when a line is changed, missing or no event', async () => {
    const lines = await exported();
    const verdict = (name: string, some: readonly string[]) =>
      verifyFile(written(name, some), believing);
    expect(verdict('whole', lines)).toMatchObject({ ok: true, events: lines.length });
    const changed = lines.with(7, lines[7]!.replace(String.raw`\"lam\":`, String.raw`\"lam\":1`));
    expect(changed).not.toEqual(lines);
    expect(verdict('changed', changed)).toMatchObject({ ok: false, event: 8 });
    expect(verdict('missing', lines.toSpliced(7, 1))).toMatchObject({ ok: false, event: 8 });
    expect(verdict('no event', lines.with(3, '{"raw":1}'))).toMatchObject({ ok: false, event: 4 });
    const { origins: heads } = verdict('whole', lines) as Extract<Verdict, { ok: true }>;
    expect(verifyFile(written('short', lines.slice(0, -1)), { ...believing, heads })).toMatchObject(
      {
        ok: false,
        problem: expect.stringMatching(/cut off/),
      },
    );
  });
});

test('what cannot be read is said in a sentence', async () => {
  for (const source of [join(folder, 'nothing'), hub.url, 'http://127.0.0.1:1']) {
    const { code, err } = await verify(source);
    expect(code).toBe(1);
    expect(err).toMatch(/Cannot read the journal/);
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect((await verify(hub.url, [], { QUAY_TOKEN: 'x'.repeat(43) })).err).toMatch(
    /401 TokenExpired/,
  );
  expect((await run('verify-cli', []).ended).err).toMatch(/npm run verify/);
  expect((await verify(folder, ['--head', 'x'])).err).toMatch(/--head x/);
});
