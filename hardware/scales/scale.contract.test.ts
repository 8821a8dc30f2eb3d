import { describe, expect, test, vi } from 'vitest';
import { serialLine } from '../lines/serial-line.ts';
import { layCable } from '../testing/cable.ts';
import { hasPty } from '../testing/has-pty.ts';
import { isScaleProtocol, scaleProtocols } from './scale-protocols.ts';
import { lineScale } from './line-scale.ts';
import type { Reading } from './scale.ts';
import { virtualScale } from './virtual-scale.ts';

/** On eight bits without parity, as a pseudo terminal carries them, and as many USB cables of scales are set up. */
const eightBits = { baudRate: 9600, dataBits: 8, parity: 'none' } as const;

describe.skipIf(!hasPty)('where the machine has pseudo terminals', () => {
  describe.each(Object.keys(scaleProtocols).filter(isScaleProtocol))('a scale of %s', (name) => {
    const aScale = async () => {
      const virtual = virtualScale(name);
      const cable = await layCable(virtual.plug);
      const line = serialLine({ path: cable.path, ...eightBits });
      const quick = { patience: 500, pollEvery: 5, pauses: [10] };
      const scale = lineScale({ name, line, protocol: scaleProtocols[name], ...quick });
      const readings: Reading[] = [];
      scale.onReading((reading) => readings.push(reading));
      return {
        virtual,
        cable,
        scale,
        readings,
        reads: (reading: Reading) =>
          vi.waitFor(() => expect(readings).toContainEqual(reading), 3000),
        [Symbol.asyncDispose]: async () => {
          scale.close();
          await cable[Symbol.asyncDispose]();
        },
      };
    };

    test('weighs to the gram', async () => {
      await using bench = await aScale();
      for (const grams of [1, 250, 1234, 9999, 15_000]) {
        bench.virtual.put({ grams });
        await bench.reads({ state: 'stable', grams });
        expect(bench.scale.reading).toEqual({ state: 'stable', grams });
      }
    });

    test('has no weight while it moves, and one when it has settled', async () => {
      await using bench = await aScale();
      bench.virtual.put({ grams: 730, isMoving: true });
      await bench.reads({ state: 'moving' });
      expect(bench.readings).not.toContainEqual({ state: 'stable', grams: 730 });
      bench.virtual.put({ grams: 748, isMoving: false });
      await bench.reads({ state: 'stable', grams: 748 });
    });

    test.each([
      ['empty', 0],
      ['under-zero', -20],
      ['overload', 15_001],
    ] as const)('%s is a state, not a weight', async (state, grams) => {
      await using bench = await aScale();
      bench.virtual.put({ grams });
      await bench.reads({ state });
      expect(bench.readings.filter((reading) => reading.state === 'stable')).toEqual([]);
    });

    test('switched off it is silent, and an old weight is gone', async () => {
      await using bench = await aScale();
      bench.virtual.put({ grams: 500 });
      await bench.reads({ state: 'stable', grams: 500 });
      bench.virtual.switchOff(true);
      await vi.waitFor(() => expect(bench.scale.reading).toEqual({ state: 'silent' }), 3000);
      bench.virtual.put({ grams: 600 });
      bench.virtual.switchOff(false);
      await bench.reads({ state: 'stable', grams: 600 });
    });

    test('pulled out it is offline, and put back it weighs on', async () => {
      await using bench = await aScale();
      for (const grams of [100, 200, 300]) {
        bench.virtual.put({ grams });
        await bench.reads({ state: 'stable', grams });
        bench.cable.unplug();
        await vi.waitFor(() => expect(bench.scale.reading).toEqual({ state: 'offline' }), 3000);
        bench.virtual.put({ grams: 0 });
        await bench.cable.plug();
        await vi.waitFor(() => expect(bench.scale.reading).toEqual({ state: 'empty' }), 3000);
      }
    });

    test('what makes no sense is no weight', async () => {
      const cable = await layCable((device) => {
        device.on('data', () => device.write('\u0002 garbage \r\u0003\u0015'));
      });
      const line = serialLine({ path: cable.path, ...eightBits });
      const protocol = scaleProtocols[name];
      const scale = lineScale({ name, line, protocol, patience: 50, pollEvery: 5 });
      await vi.waitFor(() => expect(scale.reading).toEqual({ state: 'silent' }), 3000);
      scale.close();
      await cable[Symbol.asyncDispose]();
    });
  });
});
