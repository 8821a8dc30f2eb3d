import { describe, expect, test, vi } from 'vitest';
import type { Scan, Scanner } from './scanner.ts';

export interface ScannerBench extends AsyncDisposable {
  readonly scanner: Scanner;
  /** Somebody holds a code in front of it. */
  readonly hold: (code: string, aim?: string) => void;
  readonly unplug: () => void;
  readonly plug: () => Promise<void>;
  /** What it sends before a code, where it is set up to. */
  readonly tellsSymbology: boolean;
}

export const describeScanner = (name: string, open: () => Promise<ScannerBench>): void => {
  describe(name, () => {
    const aBench = async () => {
      const bench = await open();
      const scans: Scan[] = [];
      bench.scanner.onScan((scan) => scans.push(scan));
      await vi.waitFor(() => expect(bench.scanner.state).toBe('ready'), 3000);
      return {
        ...bench,
        scans,
        read: (...codes: readonly string[]) =>
          vi.waitFor(() => expect(scans.map(({ text }) => text)).toEqual(codes), 3000),
        [Symbol.asyncDispose]: async () => {
          bench.scanner.close();
          await bench[Symbol.asyncDispose]();
        },
      };
    };

    test.each([
      ['an EAN-13', '8938505974194', 'E0'],
      ['a weight label', '2112345012346', 'E0'],
      ['a GS1 code with its separators', '010893850597419410LOT7\u001d3103001250', 'C1'],
      ['a long code', `https://hd.example.vn/${'x'.repeat(120)}`, 'Q1'],
      ['words', 'Phở Gà số 1', 'Q1'],
    ])('%s is read once and as it is', async (_, code, aim) => {
      await using bench = await aBench();
      bench.hold(code, aim);
      await bench.read(code);
      expect(bench.scans[0]!.symbology).toBe(bench.tellsSymbology ? aim : null);
    });

    test('a trigger that bounces reads once, and two codes are two', async () => {
      await using bench = await aBench();
      bench.hold('8938505974194');
      bench.hold('8938505974194');
      bench.hold('12345670');
      await bench.read('8938505974194', '12345670');
      expect(bench.scans).toHaveLength(2);
    });

    test('two of the same article, one after the other, are two', async () => {
      await using bench = await aBench();
      bench.hold('8938505974194');
      await bench.read('8938505974194');
      await vi.waitFor(async () => {
        bench.hold('8938505974194');
        await vi.waitFor(() => expect(bench.scans).toHaveLength(2), 50);
      }, 3000);
    });

    test('pulled out it says so, and put back it reads on', async () => {
      await using bench = await aBench();
      for (const code of ['1111', '2222', '3333']) {
        bench.hold(code);
        await vi.waitFor(() => expect(bench.scans.at(-1)?.text).toBe(code), 3000);
        bench.unplug();
        await vi.waitFor(() => expect(bench.scanner.state).toBe('offline'), 3000);
        await bench.plug();
        await vi.waitFor(() => expect(bench.scanner.state).toBe('ready'), 3000);
      }
    });
  });
};
