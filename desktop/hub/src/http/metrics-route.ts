import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readHealth } from '@pos/till';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import type { HubEnv } from './answer.ts';
import type { Gauge } from './metrics.ts';

export const metrics =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> =>
    c.body(hub.metrics.render(await gaugesOf(hub)), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });

const gaugesOf = async ({ till, folder, state, clock }: Hub): Promise<Gauge[]> => {
  const health = readHealth(till);
  const memory = process.memoryUsage();
  const sizes = await Promise.all(
    ['journal.db', 'journal.db-wal'].map((file) => sizeOf(join(folder, file))),
  );
  const gauge = (name: string, help: string, value: number): Gauge => ({ name, help, value });
  return [
    gauge('quay_journal_position', 'Events in the journal.', health.position),
    gauge('quay_journal_epoch', 'The life of the device that it is in.', health.epoch),
    gauge('quay_unsent_events', 'Events of this till the cloud does not have.', health.unsent),
    gauge('quay_jobs_waiting', 'Jobs for printers and drawers not done yet.', health.jobsWaiting),
    gauge(
      'quay_clock_offset_seconds',
      "The device's clock minus the till's.",
      health.clock.offBy / 1000,
    ),
    gauge(
      'quay_storage_in_trouble',
      'Whether the disk refused the last write.',
      state.storage ? 1 : 0,
    ),
    gauge(
      'quay_database_bytes',
      'Size of the journal file and its write-ahead log.',
      sizes[0]! + sizes[1]!,
    ),
    gauge('process_resident_memory_bytes', 'Resident memory.', memory.rss),
    gauge('nodejs_heap_used_bytes', 'Used JavaScript heap.', memory.heapUsed),
    gauge(
      'process_uptime_seconds',
      'Since the process started.',
      Math.round(clock.elapsed() / 1000),
    ),
  ];
};

const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
};
