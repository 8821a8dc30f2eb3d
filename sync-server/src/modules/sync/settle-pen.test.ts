import { id } from '@pos/kernel';
import { expect, test } from 'vitest';
import { renewLogs } from '../../database/identity.ts';
import { aDatabase, foundStore } from '../../testing/a-database.ts';
import { settlePen } from './settle-pen.ts';

test('of two databases made of one dump, neither writes in the life of the other', async () => {
  await using database = await aDatabase();
  const { app, owner } = database;
  const scope = {
    tenant: id<'TenantId'>('01935000-0000-7000-8000-000000000001'),
    store: id<'StoreId'>('01935000-0000-7000-8000-000000000002'),
  };
  await foundStore(app, scope);
  const life = async () => {
    await settlePen(app, scope);
    const [row] = await owner<{ pen_epoch: number }[]>`SELECT pen_epoch FROM store_log`;
    return row!.pen_epoch;
  };
  const first = await life();
  expect(await life()).toBe(first);
  const lives = new Set([first]);
  for (let times = 0; times < 3; times += 1) {
    // The dump was made before anything had been written with it.
    await owner`UPDATE store_log SET pen_epoch = 1, pen_life = NULL`;
    await renewLogs(owner);
    lives.add(await life());
  }
  expect(lives.size).toBe(4);
});
