import { pokeRhythm } from '@pos/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PokeStreams } from './poke-streams.ts';

const listeners = new Set<() => void>();
const lan = {
  head: { log: 'log-1', head: 0 },
  onGrown: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
let streams: PokeStreams;

beforeEach(() => {
  vi.useFakeTimers();
  lan.head = { log: 'log-1', head: 7 };
  streams = new PokeStreams(lan);
});
afterEach(() => {
  streams.close();
  vi.useRealTimers();
});

const grow = (): void => {
  lan.head = { ...lan.head, head: lan.head.head + 1 };
  for (const listener of listeners) listener();
};

const open = () => streams.open()!.pipeThrough(new TextDecoderStream()).getReader();

const hear = async (reader: ReturnType<typeof open>, heard: string[]): Promise<void> => {
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    heard.push(piece.value);
};

/** Time in which whoever listens is breathed at so often. */
const breaths = (count: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(count * pokeRhythm.breathMs);

test('who listens hears how far the log has come, and that we are there', async () => {
  const reader = open();
  const heard: string[] = [];
  const listening = hear(reader, heard);
  await breaths(10);
  grow();
  await breaths(1);
  expect(heard.filter((text) => text.startsWith('data:'))).toEqual([
    'data: {"log":"log-1","head":7}\n\n',
    'data: {"log":"log-1","head":8}\n\n',
  ]);
  expect(heard.filter((text) => text.startsWith(':'))).toHaveLength(11);
  streams.close();
  await listening;
  expect(heard.at(-1)).toContain('"bye"');
});

test('who takes nothing is dropped, and its place is free; who listens is not', async () => {
  const stuck = Array.from({ length: 63 }, () => streams.open()!);
  const listener = open();
  expect(streams.open()).toBe(null);
  const heard: string[] = [];
  const reading = hear(listener, heard);
  await breaths(2);
  expect(streams.open()).toBe(null);
  await breaths(4);
  for (const stream of stuck)
    await expect(stream.getReader().read()).rejects.toThrow('the listener is gone');
  expect(Array.from({ length: 63 }, () => streams.open())).not.toContain(null);
  expect(streams.open()).toBe(null);
  grow();
  await breaths(1);
  expect(heard.some((text) => text.includes('"head":8'))).toBe(true);
  streams.close();
  await reading;
});

test('however much happens, only the last word waits for who is slow', async () => {
  const stream = streams.open()!;
  for (let times = 0; times < 1000; times += 1) grow();
  const reader = stream.getReader();
  const heard: string[] = [];
  for (let reads = 0; reads < 5; reads += 1)
    heard.push(new TextDecoder().decode((await reader.read()).value));
  expect(heard.at(-1)).toContain('"head":1007');
});
