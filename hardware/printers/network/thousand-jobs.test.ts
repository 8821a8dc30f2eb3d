import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { samplePaper } from '@pos/documents';
import { letterhead } from '@pos/documents/testing';
import { parseBusinessDay } from '@pos/kernel';
import { expect, test } from 'vitest';
import { encode } from '../encode.ts';
import { profiles } from '../profile.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import { NetworkPrinter } from './network-printer.ts';

const jobs = 1000;
const mostGrowth = 4_000_000;
const soon = { timeout: 10_000 };

/** Vitest runs Node without it. */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test(
  `${jobs} jobs leave nothing behind: neither memory nor connections`,
  { timeout: 120_000 },
  async () => {
    const profile = profiles['epson-80'];
    const virtual = new VirtualPrinter({ profile });
    await virtual.listen(0);
    const address = { host: '127.0.0.1', port: virtual.port };
    const printer = new NetworkPrinter({ name: 'quay', address, profile });
    const bytes = encode(
      samplePaper('label', {
        language: 'vi',
        letterhead,
        at: '2026-11-20T19:02:40.000+07:00',
        businessDay: parseBusinessDay('2026-11-20')!,
        cashier: '',
      }),
      profile,
    );
    const held = (): number => {
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const openSockets = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
    const printMany = async (many: number): Promise<number> => {
      let confirmed = 0;
      for (let job = 0; job < many; job += 1) {
        const { state } = await printer.print({ bytes, beforeFirstByte: () => undefined });
        if (state === 'confirmed') confirmed += 1;
      }
      return confirmed;
    };
    // What is needed once is there after the first, and the virtual paper is full.
    await printMany(jobs);
    const before = held();
    expect(await printMany(jobs)).toBe(jobs);
    // The last connections still say goodbye; what leaks stays.
    await expect.poll(() => held() - before, soon).toBeLessThan(mostGrowth);
    await expect.poll(openSockets, soon).toBeLessThanOrEqual(2);
    await virtual.close();
  },
);
