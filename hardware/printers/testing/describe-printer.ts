import { vnd } from '@pos/kernel';
import type { Block, Document } from '@pos/documents';
import { describe, expect, test, vi } from 'vitest';
import { encode } from '../encode.ts';
import type { Printer } from '../printer.ts';
import type { VirtualPrinter } from '../virtual/virtual-printer.ts';

/** A printer and what stands at the other end of it. */
export interface PrinterBench extends AsyncDisposable {
  readonly printer: Printer;
  readonly virtual: VirtualPrinter;
  /** Nobody is there any more: switched off, or its cable out. */
  readonly takeAway: () => Promise<void> | void;
}

interface Suite {
  readonly open: () => Promise<PrinterBench>;
  /** `false` where bytes go into a queue of the system's, and nothing ever comes back. */
  readonly isHeard: boolean;
}

const paragraph = (text: string): Block => ({
  kind: 'text',
  text,
  align: 'left',
  indent: 0,
  style: { size: 'normal', bold: false, inverse: false },
});

const slip: Document = {
  language: 'vi',
  currency: vnd,
  blocks: [paragraph('Phở bò tái'), paragraph('Cà phê sữa đá'), { kind: 'cut' }],
};

export const patience = { connect: 1000, answer: 250, acknowledge: 400, goodbye: 300 };

/** What every printer holds to, on whatever line it hangs. */
export const describePrinter = (name: string, { open, isHeard }: Suite): void => {
  describe(name, () => {
    const atTheEnd = isHeard ? 'confirmed' : 'accepted';

    const aBench = async () => {
      const bench = await open();
      const { printer, virtual } = bench;
      const beforeFirstByte = vi.fn<() => void>();
      const kicks = vi.fn<() => void>();
      virtual.onEvent(({ kind }) => {
        if (kind === 'drawer-kicked') kicks();
      });
      const bytes = encode(slip, printer.profile);
      return {
        ...bench,
        beforeFirstByte,
        kicks,
        print: (begin: () => void = beforeFirstByte) =>
          printer.print({ bytes, beforeFirstByte: begin }),
        slipsCome: (count: number) =>
          vi.waitFor(() => expect(virtual.roll.slips).toHaveLength(count), 5000),
        [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
      };
    };

    test('a slip comes out once, and its first byte was announced', async () => {
      await using bench = await aBench();
      expect(await bench.print()).toEqual({ state: atTheEnd });
      await bench.slipsCome(1);
      expect(bench.beforeFirstByte).toHaveBeenCalledTimes(1);
      expect(bench.virtual.unknown).toEqual([]);
    });

    test('two at once come out after each other, and whole', async () => {
      await using bench = await aBench();
      const both = await Promise.all([bench.print(), bench.print()]);
      expect(both).toEqual([{ state: atTheEnd }, { state: atTheEnd }]);
      await bench.slipsCome(2);
      const [first, second] = bench.virtual.roll.slips;
      expect(first!.picture).toEqual(second!.picture);
    });

    test('what must not begin does not: no byte of it leaves', async () => {
      await using bench = await aBench();
      const refuse = (): never => {
        throw new Error('the journal is full');
      };
      await expect(bench.print(refuse)).rejects.toThrow('the journal is full');
      expect(bench.virtual.roll.isBlank).toBe(true);
      expect(await bench.print()).toEqual({ state: atTheEnd });
      await bench.slipsCome(1);
    });

    test('the drawer is kicked once', async () => {
      await using bench = await aBench();
      expect(await bench.printer.kickDrawer(bench.beforeFirstByte)).toEqual({ state: 'accepted' });
      await vi.waitFor(() => expect(bench.kicks).toHaveBeenCalledTimes(1), 5000);
      expect(bench.beforeFirstByte).toHaveBeenCalledTimes(1);
      expect(bench.virtual.roll.isBlank).toBe(true);
    });

    test('nobody there: nothing was sent, so it may be tried again', async () => {
      await using bench = await aBench();
      await bench.takeAway();
      expect(await bench.print()).toMatchObject({ state: 'not-sent', reason: 'offline' });
      expect(await bench.printer.kickDrawer(bench.beforeFirstByte)).toMatchObject({
        state: 'not-sent',
      });
      expect(bench.beforeFirstByte).not.toHaveBeenCalled();
      expect(await bench.printer.look()).toBe('offline');
    });

    describe.runIf(isHeard)('it speaks', () => {
      test.each([
        ['paper-out', { paperOut: true }],
        ['cover-open', { coverOpen: true }],
        ['cutter', { cutterJammed: true }],
      ] as const)('%s: nothing was sent', async (reason, switches) => {
        await using bench = await aBench();
        bench.virtual.flip(switches);
        expect(await bench.printer.look()).toBe(reason);
        expect(await bench.print()).toEqual({ state: 'not-sent', reason });
        expect(bench.beforeFirstByte).not.toHaveBeenCalled();
        expect(bench.virtual.roll.isBlank).toBe(true);
      });

      test('it looks ready without printing', async () => {
        await using bench = await aBench();
        expect(await bench.printer.look()).toBe('ready');
        expect(bench.virtual.roll.isBlank).toBe(true);
      });

      test('taken away in mid-job, only a person can say what came out', async () => {
        await using bench = await aBench();
        bench.virtual.flip({ slow: true });
        const printing = bench.print();
        await vi.waitFor(() => expect(bench.virtual.roll.isBlank).toBe(false));
        await bench.takeAway();
        expect(await printing).toMatchObject({ state: 'unknown' });
        expect(bench.virtual.roll.slips.length).toBeLessThanOrEqual(1);
      });
    });
  });
};
