import { samplePaper } from '@pos/documents';
import { letterhead } from '@pos/documents/testing';
import { parseBusinessDay } from '@pos/kernel';
import { expect, test } from 'vitest';
import { calibrated } from '../calibrated.ts';
import { encode } from '../encode.ts';
import { profiles } from '../profile.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import { NetworkPrinter } from './network-printer.ts';

/** With letters of its own a paper is small, so that every byte of it can be cut at. */
const profile = calibrated(profiles['epson-80'], { text: { page: 30, encoding: 'tcvn3' } });

const slip = samplePaper('kitchen', {
  language: 'vi',
  letterhead,
  at: '2026-11-20T19:02:40.000+07:00',
  businessDay: parseBusinessDay('2026-11-20')!,
  cashier: '',
});

/** Three stations' worth of it, cut once at its end: two kilobytes. */
const job = {
  ...slip,
  blocks: [...slip.blocks, ...slip.blocks, ...slip.blocks]
    .filter(({ kind }) => kind !== 'cut')
    .concat({ kind: 'cut' }),
};

test(
  'acceptance bar 3: cut at every byte of a job, no paper comes out twice and none is lost in silence',
  { timeout: 120_000 },
  async () => {
    const virtual = new VirtualPrinter({ profile });
    await virtual.listen(0);
    const printer = new NetworkPrinter({
      name: 'quay',
      address: { host: '127.0.0.1', port: virtual.port },
      profile,
      patience: { connect: 1000, answer: 300, acknowledge: 600, goodbye: 300 },
    });
    // A job ends with the cut: a paper that is cut off is a whole one.
    let papers = 0;
    virtual.onEvent(({ kind }) => {
      if (kind === 'slip') papers += 1;
    });
    const bytes = encode(job, profile);
    expect(bytes.length).toBeGreaterThan(2000);
    const ended: Record<string, number> = { confirmed: 0, unknown: 0, 'not-sent': 0 };
    let wholeInDoubt = 0;
    let cutAt = 0;
    for (; ended['confirmed'] === 0; cutAt += 1) {
      const before = papers;
      let hasLeft = false;
      virtual.cutCableAfter(cutAt + 1);
      const outcome = await printer.print({
        bytes,
        beforeFirstByte: () => {
          hasLeft = true;
        },
      });
      const whole = papers - before;
      ended[outcome.state]! += 1;
      expect([cutAt, hasLeft]).toEqual([cutAt, outcome.state !== 'not-sent']);
      switch (outcome.state) {
        case 'confirmed':
          expect([cutAt, whole]).toEqual([cutAt, 1]);
          break;
        case 'unknown':
          expect([cutAt, whole <= 1]).toEqual([cutAt, true]);
          wholeInDoubt += whole;
          break;
        case 'not-sent':
          expect([cutAt, whole]).toEqual([cutAt, 0]);
          break;
        case 'accepted':
          throw new Error('this printer tells how its jobs end');
      }
    }
    virtual.cutCableAfter(Number.POSITIVE_INFINITY);
    // Nothing but the questions before it and the mark behind it lies outside the job.
    expect(ended['unknown']).toBeGreaterThanOrEqual(bytes.length);
    expect(ended['not-sent']).toBeLessThanOrEqual(6);
    expect(wholeInDoubt).toBeGreaterThan(0);
    expect(cutAt).toBeLessThan(bytes.length + 40);
    await virtual.close();
  },
);
