import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainKeys, sealedKeys } from '../folder/key-store.ts';
import { fakeClock, seededIds } from '../testing/index.ts';
import { createTill } from '../create-till.ts';
import { verifyDatabase } from './read-journal.ts';

test('a journal is verified whose key moved under a seal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-read-'));
  const ids = seededIds();
  const sealed = sealedKeys(new Uint8Array(32), () => Buffer.from(ids.secret()));
  const verify = () => verifyDatabase(join(folder, 'journal.db'), { keys: new Map(), heads: [] });
  createTill({ folder, clock: fakeClock(), ids }).close();
  expect(verify()).toMatchObject({ ok: true, events: 1 });
  createTill({ folder, clock: fakeClock(), ids, keys: [sealed, plainKeys] }).close();
  expect(verify()).toMatchObject({ ok: true, events: 1 });
  rmSync(folder, { recursive: true });
});
