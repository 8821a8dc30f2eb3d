import { describe, expect, test, vi } from 'vitest';
import type { CardIntent, CardTerminal } from './card-terminal.ts';
import type { Scenario } from './zvt/virtual-zvt.ts';

export interface TerminalBench extends AsyncDisposable {
  readonly terminal: CardTerminal;
  readonly play: (scenario: Scenario) => void;
  readonly charged: () => readonly number[];
  readonly takeAway: () => Promise<void>;
}

export const describeCardTerminal = (name: string, open: () => Promise<TerminalBench>): void => {
  describe(name, () => {
    const aBench = async () => {
      const bench = await open();
      const beforeFirstByte = vi.fn<() => void>();
      const intend = async (amount: number): Promise<CardIntent> => ({
        id: `intent-${amount}`,
        amount,
        bookmark: (await bench.terminal.bookmark()) ?? '',
      });
      return {
        ...bench,
        beforeFirstByte,
        intend,
        pay: async (amount: number) => bench.terminal.begin(await intend(amount), beforeFirstByte),
        [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
      };
    };

    test('a card that pays is charged once', async () => {
      await using bench = await aBench();
      expect(await bench.pay(152_000)).toMatchObject({
        state: 'approved',
        scheme: expect.any(String),
        card: '…1234',
        approval: '000001',
      });
      expect(bench.charged()).toEqual([152_000]);
      expect(bench.beforeFirstByte).toHaveBeenCalledTimes(1);
    });

    test('a card that is declined is not', async () => {
      await using bench = await aBench();
      bench.play('declined');
      expect(await bench.pay(152_000)).toMatchObject({ state: 'declined' });
      expect(bench.charged()).toEqual([]);
    });

    test('cut off after the charge: unknown, then recalled, and never charged again', async () => {
      await using bench = await aBench();
      await bench.pay(99_000);
      bench.play('cut-after-charge');
      const intent = await bench.intend(99_000);
      expect(await bench.terminal.begin(intent, bench.beforeFirstByte)).toEqual({
        state: 'unknown',
      });
      bench.play('pays');
      expect(await bench.terminal.recall(intent)).toMatchObject({ state: 'approved' });
      expect(bench.charged()).toEqual([99_000, 99_000]);
    });

    test('cut off before the charge: unknown, then recalled as not charged', async () => {
      await using bench = await aBench();
      await bench.pay(99_000);
      bench.play('cut-before-charge');
      const intent = await bench.intend(99_000);
      expect(await bench.terminal.begin(intent, bench.beforeFirstByte)).toEqual({
        state: 'unknown',
      });
      bench.play('pays');
      expect(await bench.terminal.recall(intent)).toEqual({
        state: 'declined',
        reason: 'not-charged',
      });
      expect(bench.charged()).toEqual([99_000]);
    });

    test('somebody else paid there meanwhile: it cannot say what became of ours', async () => {
      await using bench = await aBench();
      await bench.pay(99_000);
      bench.play('cut-after-charge');
      const intent = await bench.intend(50_000);
      await bench.terminal.begin(intent, bench.beforeFirstByte);
      bench.play('pays');
      await bench.pay(12_000);
      expect(await bench.terminal.recall(intent)).toEqual({ state: 'unknown' });
    });

    test('what cannot be recalled stays unknown', async () => {
      await using bench = await aBench();
      bench.play('cut-after-charge');
      const intent = await bench.intend(50_000);
      await bench.terminal.begin(intent, bench.beforeFirstByte);
      await bench.takeAway();
      expect(await bench.terminal.recall(intent)).toEqual({ state: 'unknown' });
    });

    test('a guest who changes their mind is not charged', async () => {
      await using bench = await aBench();
      bench.play('hesitates');
      const paying = bench.pay(50_000);
      await vi.waitFor(() => expect(bench.beforeFirstByte).toHaveBeenCalled());
      expect(await bench.pay(1)).toEqual({ state: 'not-sent', reason: 'busy' });
      bench.terminal.abort();
      expect(await paying).toEqual({ state: 'declined', reason: 'aborted' });
      expect(bench.charged()).toEqual([]);
    });

    test('a payment is taken back once', async () => {
      await using bench = await aBench();
      const paid = await bench.pay(70_000);
      const reference = paid.state === 'approved' ? paid.reference : '';
      const reverse = () => bench.terminal.reverse(reference, bench.beforeFirstByte);
      expect(await reverse()).toMatchObject({ state: 'approved' });
      expect(bench.charged()).toEqual([]);
      expect(await reverse()).toMatchObject({ state: 'declined' });
    });

    test('nobody there: nothing was begun', async () => {
      await using bench = await aBench();
      await bench.takeAway();
      expect(await bench.pay(70_000)).toEqual({ state: 'not-sent', reason: 'offline' });
      expect(await bench.terminal.bookmark()).toBeNull();
      expect(bench.beforeFirstByte).not.toHaveBeenCalled();
    });
  });
};
