import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './testing/programs.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-programs-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const ready = /^ready (http:\/\/127\.0\.0\.1:\d+)$/m;

describe('npm run till', () => {
  test('starts on a free port, answers, drains on SIGTERM and ends well', async () => {
    const till = run('cli', ['--data', join(folder, 'a'), '--port', '0', '--no-hardware']);
    const [, url] = await till.printed(ready);
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({
      ready: true,
      setUp: false,
    });
    till.stop();
    const { code, out } = await till.ended;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(ready);
  });

  test('refuses a folder on which a till runs, in two languages, without a stack', async () => {
    const data = join(folder, 'b');
    const first = run('cli', ['--data', data, '--port', '0']);
    await first.printed(ready);
    const { code, err } = await run('cli', ['--data', data, '--port', '0']).ended;
    first.stop();
    await first.ended;
    expect(code).toBe(1);
    expect(err).toMatch(/Một máy tính tiền khác đang chạy/);
    expect(err).toMatch(/Another till is already running/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  test('refuses a port that is taken and says what to change', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port)),
    );
    const { code, err } = await run('cli', ['--data', join(folder, 'c'), '--port', String(port)])
      .ended;
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(/QUAY_TILL_PORT/);
  });

  test('refuses what it does not understand and a bad setting, by their names', async () => {
    const unknown = await run('cli', ['--bogus'], { QUAY_DATA: join(folder, 'd') }).ended;
    expect(unknown).toMatchObject({
      code: 1,
      err: expect.stringContaining('--bogus is not understood'),
    });
    const setting = await run('cli', [], { QUAY_TILL_PORT: 'four thousand' }).ended;
    expect(setting).toMatchObject({
      code: 1,
      err: expect.stringMatching(/QUAY_TILL_PORT.*0 - 65535/),
    });
  });
});

describe('npm start', () => {
  test('seeds a demo once, prints PINs that work, and knows its goods the second time', async () => {
    const settings = { QUAY_DATA: join(folder, 'demo'), QUAY_TILL_PORT: '0' };
    const first = run('start', [], settings);
    await first.printed(/^ready$/m);
    first.stop('SIGINT');
    const { code, out } = await first.ended;
    expect(code).toBe(0);
    expect(out).toMatch(/demo goods \d+\/\d+/);

    const second = run('start', [], settings);
    const [, url] = await second.printed(/API +(http:\S+)/);
    await second.printed(/^ready$/m);
    const [, pin] = await second.printed(/(\d{4,8}) +Thu ngân/);
    const { token } = (await (
      await fetch(`${url}/api/login`, { method: 'POST', body: JSON.stringify({ pin }) })
    ).json()) as { token: string };
    const found = (await (
      await fetch(`${url}/api/views/catalog?q=ca+phe&limit=1`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json()) as { items: { name: string }[] };
    expect(found.items[0]?.name).toMatch(/cà phê/i);
    second.stop();
    expect((await second.ended).out).not.toMatch(/demo goods/);
  });
});
