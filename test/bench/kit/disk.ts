import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { timed, type Latencies } from './rounds.ts';
import { fact, type Finding } from './finding.ts';
import { percentile } from './statistics.ts';

/** A settlement touches about this much of the write-ahead log. */
const settlementBytes = 12_288;
const fileBytes = 4_194_304;

/** How long this disk takes, at this moment, to write and flush what a settlement comes to. */
export const flushes = (folder: string, count: number): Latencies => {
  const path = join(folder, 'flush.bin');
  const file = openSync(path, 'w');
  try {
    writeSync(file, Buffer.alloc(fileBytes));
    fdatasyncSync(file);
    const content = Buffer.alloc(settlementBytes, 1);
    return Array.from({ length: count }, (_, index) =>
      timed(() => {
        writeSync(file, content, 0, settlementBytes, (index * settlementBytes) % fileBytes);
        fdatasyncSync(file);
      }),
    );
  } finally {
    closeSync(file);
    unlinkSync(path);
  }
};

export const flushTimes = (flushed: Latencies): Finding[] => [
  fact('disk flush p50', percentile(flushed, 0.5), 'ms'),
  fact('disk flush p99', percentile(flushed, 0.99), 'ms'),
];
