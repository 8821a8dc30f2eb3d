import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotOpenJournal, CannotUseFolder } from '@pos/till';
import { verifyJournal } from '@pos/sync';
import { aTill, closeSession, nodeCrypto, openSession, sell } from '@pos/till/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyEvent } from '../chaos/check.ts';

let shelf: string;
beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), 'quay-clone-'));
});
afterEach(() => rmSync(shelf, { recursive: true }));

test('failure 7: a second till on a folder in use is refused by name, and the first does not notice', async () => {
  using till = await aTill({ folder: join(shelf, 'T01') });
  openSession(till);
  sell(till);
  const second = aTill({ folder: till.folder });
  await expect(second).rejects.toThrow(CannotUseFolder);
  await expect(aTill({ folder: till.folder })).rejects.toThrow(
    `another till is already running on ${till.folder}. Use that one, or stop it first. Nothing was changed.`,
  );
  expect(sell(till).number.value).toBe(2);
});

test.each(['running', 'closed'])(
  'failure 7: a copy of the folder of a %s till does not start',
  async (state) => {
    const original = join(shelf, 'T01');
    const copy = join(shelf, 'copy');
    const till = await aTill({ folder: original });
    openSession(till);
    sell(till);
    if (state === 'closed') till[Symbol.dispose]();
    cpSync(original, copy, { recursive: true });
    const before = readFileSync(join(copy, 'journal.db'));

    await expect(aTill({ folder: copy })).rejects.toThrow(CannotOpenJournal);
    await expect(aTill({ folder: copy })).rejects.toThrow(
      /is a copy of another till's data folder/,
    );

    if (state === 'closed') expect(readFileSync(join(copy, 'journal.db'))).toEqual(before);
    if (state === 'running') till[Symbol.dispose]();
    using again = await aTill({ folder: original });
    expect(sell(again).number.text).toBe('T01-26-000002');
  },
);

test('failure 7: a copy that a person has moved here has its own chain and its own numbers', async () => {
  const original = join(shelf, 'T01');
  const copy = join(shelf, 'copy');
  {
    using till = await aTill({ folder: original });
    openSession(till);
    sell(till);
  }
  cpSync(original, copy, { recursive: true });

  {
    using moved = await aTill({ folder: copy, movedHere: true });
    expect(moved.till.journal.origin.epoch).toBe(2);
    expect(sell(moved).number.text).toBe('T01.2-26-000001');
    expect(closeSession(moved).number.text).toBe('T01.2-26Z-000001');
    moved.restart();
    openSession(moved);
    expect(sell(moved).number.text).toBe('T01.2-26-000002');
    const verdict = verifyJournal(everyEvent(moved), { keys: new Map(), heads: [] }, nodeCrypto);
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.ok && verdict.origins.map(({ epoch }) => epoch)).toEqual([1, 2]);
  }
  using till = await aTill({ folder: original });
  expect(sell(till).number.text).toBe('T01-26-000002');
});

test('a folder that was only renamed is the same till', async () => {
  const before = join(shelf, 'T01');
  const after = join(shelf, 'T01 (cũ)');
  {
    using till = await aTill({ folder: before });
    openSession(till);
    sell(till);
  }
  renameSync(before, after);
  using till = await aTill({ folder: after });
  expect(sell(till).number.text).toBe('T01-26-000002');
});
