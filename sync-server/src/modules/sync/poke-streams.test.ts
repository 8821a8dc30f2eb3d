import { Writable } from 'node:stream';
import { pokeRhythm } from '@pos/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PokeStreams } from './poke-streams.ts';

let listeners: Set<(head: number) => void>;
let streams: PokeStreams;
let draining: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Set();
  draining = new AbortController();
  const subscribe = (_: string, listener: (head: number) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  streams = new PokeStreams({ pokes: { subscribe }, state: { draining } });
});
afterEach(() => {
  draining.abort();
  vi.useRealTimers();
});

const breaths = (count: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(count * pokeRhythm.breathMs);

const growTo = (head: number): void => {
  for (const listener of listeners) listener(head);
};

/** Somebody at the other end of a line, who takes what comes, or nothing. */
const aReader = (takes: boolean): Writable & { readonly heard: string[] } => {
  const heard: string[] = [];
  const to = new Writable({
    write: (chunk: Buffer, _, done) => {
      heard.push(String(chunk));
      if (takes) done();
    },
  });
  streams.open(to, 'store', { log: 'log-1', head: 0 });
  return Object.assign(to, { heard });
};

test('who takes nothing at all is dropped and heard no more; who listens is told the newest', async () => {
  const [stuck, listener] = [aReader(false), aReader(true)];
  for (let head = 1; head <= 1000; head += 1) growTo(head);
  const waiting = stuck.writableLength;
  expect(waiting).toBeLessThan(2048);
  await breaths(5);
  expect(stuck.destroyed).toBe(false);
  expect(stuck.writableLength).toBe(waiting);
  await breaths(1);
  expect(stuck.destroyed).toBe(true);
  expect(listeners.size).toBe(1);
  expect(listener.destroyed).toBe(false);
  growTo(1001);
  expect(listener.heard.at(-1)).toContain('"head":1001');
});
