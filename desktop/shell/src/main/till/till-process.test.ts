import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartProblem } from '../../protocol.ts';
import { StandInTillChild } from '../../testing/till-child.ts';
import { newId } from '../ids.ts';
import { FrontDesk } from './front-desk.ts';
import { TillProcess } from './till-process.ts';

const program = join(import.meta.dirname, '..', '..', 'till', 'program.ts');

vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A till in a process of its own, on a demo shop, and the desk before it. */
const startTill = (pingEvery?: number) => {
  let minutes = 0;
  const children: StandInTillChild[] = [];
  const problems: StartProblem[] = [];
  const till = new TillProcess({
    utilityProcess: {
      fork: (file) => {
        const child = new StandInTillChild(file);
        children.push(child);
        return child;
      },
    },
    program,
    ...(pingEvery === undefined ? {} : { pingEvery }),
    // A death a minute is forgiven each time.
    elapsed: () => (minutes += 61_000),
    wanted: {
      folder: join(folder, 'till'),
      host: '127.0.0.1',
      port: 0,
      language: 'vi',
      screens: folder,
      tablet: folder,
      discovery: false,
      movedHere: false,
      printer: null,
      demo: true,
      serverBeside: null,
      counter: null,
      keys: { secret: null, kept: 'plain' },
    },
    ears: {
      ready: () => desk.ready(),
      said: (message) => desk.said(message),
      stuck: () => desk.away(),
      away: () => desk.away(),
      cannotStart: (problem) => problems.push(problem),
    },
  });
  const desk = new FrontDesk({ post: (message) => till.post(message), newId, tell: () => {} });
  till.start();
  return { till, desk, children, problems };
};

test('kill -9 at any moment: no command is lost, none is done twice, nobody logs in again', async () => {
  const { till, desk, children } = startTill();
  expect(await desk.ask('vi', { kind: 'login', pin: '1111' })).toMatchObject({ ok: true });
  const before = (await desk.unsent()) ?? 0;
  const opening = { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] };
  await desk.ask('vi', { kind: 'command', command: opening });
  const commands = 40;
  for (let sent = 0; sent < commands; sent += 4) {
    const four = Array.from({ length: 4 }, () =>
      desk.ask('vi', { kind: 'command', command: { type: 'OpenOrder' } }),
    );
    // Before the till has heard of them, after it did some, after it answered some.
    if (sent % 8 === 0) {
      const answered = vi.fn<() => void>();
      void four[sent % 3]!.then(answered);
      if (sent % 16 === 0) await vi.waitUntil(() => answered.mock.calls.length > 0);
      children.at(-1)!.killNow();
    }
    for (const told of await Promise.all(four))
      expect(told).toMatchObject({ ok: true, events: [{ type: 'OrderOpened' }] });
  }
  expect(children.length).toBeGreaterThan(4);
  expect(await desk.unsent()).toBe(before + 1 + commands);
  await till.stop();
});

test('a till that is stuck is ended, and the next one does what it was asked', async () => {
  const { till, desk, children } = startTill(500);
  expect(await desk.ask('vi', { kind: 'login', pin: '1111' })).toMatchObject({ ok: true });
  children[0]!.freeze();
  const told = await desk.ask('vi', { kind: 'command', command: { type: 'OpenOrder' } });
  expect(told).toMatchObject({ ok: true, events: [{ type: 'OrderOpened' }] });
  expect(children).toHaveLength(2);
  await till.stop();
});

test('a till that is told to stop ends by itself, and is not started again', async () => {
  const { till, desk, children } = startTill();
  expect(await desk.unsent()).toBeGreaterThan(0);
  await till.stop();
  expect(children).toHaveLength(1);
  till.start();
  expect(children).toHaveLength(1);
});

test('a folder that another till holds is a person’s to decide about', async () => {
  const first = startTill();
  await first.desk.unsent();
  const second = startTill();
  await vi.waitUntil(() => second.problems.length > 0, { timeout: 10_000 });
  expect(second.problems[0]!.en).toContain('already running');
  expect(second.children).toHaveLength(1);
  await first.till.stop();
  second.till.start();
  expect(await second.desk.unsent()).toBeGreaterThan(0);
  await second.till.stop();
});
