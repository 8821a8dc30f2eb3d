import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './platform/free-port.ts';
import { runOf, TestDevice } from './testing/a-device.ts';

let data: string;
let port: number;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'quay-program-'));
  port = await freePort();
});
afterAll(() => rmSync(data, { recursive: true }));

interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const run = (args: readonly string[] = [], more: Record<string, string> = {}): Program => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { PATH: process.env['PATH'], QUAY_DATA: data, QUAY_SERVER_PORT: String(port), ...more },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => text, ended };
};

const ready = async ({ said, child }: Program): Promise<void> => {
  while (!said().includes('ready http')) {
    if (child.exitCode !== null) throw new Error(said());
    await new Promise((resolve) => child.stdout?.once('data', resolve));
  }
};

test('a till is paired by the command line, pushes, and finds its sales after SIGTERM and a new start', async () => {
  const url = `http://127.0.0.1:${port}`;
  const server = run();
  await ready(server);
  const pairing = run(['pair', '--store', 'Phở 24']);
  expect(await pairing.ended).toBe(0);
  const { code } = JSON.parse(pairing.said()) as { code: string };
  const till = await new TestDevice().enrol(url, code);
  await till.push(url, runOf(till.write(3)));
  const { log } = await till.hello(url);
  const waiting = till.pull(url, { log: log.id, after: 3, wait: 25 });
  await expect
    .poll(async () => (await fetch(`${url}/metrics`)).text())
    .toContain('quay_server_waiting 1');
  server.child.kill('SIGTERM');
  expect(await waiting).toMatchObject({ mode: 'page', runs: [] });
  expect(await server.ended).toBe(0);

  const again = run();
  await ready(again);
  expect((await till.hello(url)).log).toEqual({ ...log, head: 3 });
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(again.said()).not.toContain(code);
  expect(again.said()).toContain(till.device);
});

test('whoever asks for what it cannot do hears it in a sentence', async () => {
  const away = run(['stores']);
  expect(await away.ended).toBe(1);
  expect(away.said()).toContain('No server answers at');
  const bad = run([], { DATABASE_URL: 'mysql://x' });
  expect(await bad.ended).toBe(1);
  expect(bad.said()).toContain('DATABASE_URL');
  expect(bad.said()).not.toContain('    at ');
  const nowhere = run([], { DATABASE_URL: `postgres://u:secret@127.0.0.1:${port}/none` });
  expect(await nowhere.ended).toBe(1);
  expect(nowhere.said()).not.toContain('secret');
});
