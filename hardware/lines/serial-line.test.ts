import { once } from 'node:events';
import { expect, test } from 'vitest';
import { hasPty } from '../testing/has-pty.ts';
import { openPty } from './pty.ts';
import { serialLine } from './serial-line.ts';

test.skipIf(!hasPty)('a port that is let go of can be opened again at once', async () => {
  const pty = await openPty();
  const line = serialLine({ path: pty?.path ?? '', baudRate: 9600 });
  const first = await line.open(1000);
  expect(await line.open(1000)).toEqual({ ok: false, trouble: 'in-use' });
  if (first.ok) {
    const closed = once(first.stream, 'close');
    first.stream.destroy();
    await closed;
  }
  await expect.poll(async () => (await line.open(1000)).ok).toBe(true);
  pty?.unplug();
});
