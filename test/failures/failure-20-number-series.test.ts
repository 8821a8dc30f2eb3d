import { aTill, openSession, untrueReadModels, type TestTill } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { chanceFrom } from '../chaos/chance.ts';
import { Shopkeeper } from '../chaos/shopkeeper.ts';
import { eventsIn } from './events.ts';

const steps = 10_000;

test(`failure 20: ${steps} steps of selling, parking, voiding and crashing leave no gap and no repeat`, async () => {
  using till = await aTill({ on: 'memory' });
  const chance = chanceFrom(20);
  let refusedByDisk = 0;
  const shopkeeper = new Shopkeeper(till, chance, {
    send: (command) => {
      if (chance.next() > 0.03) {
        till.do(command);
        return;
      }
      vi.spyOn(till.till.jobs, 'queue').mockImplementationOnce(() => {
        throw new Error('the power went');
      });
      expect(() => till.ask(command)).toThrow('the power went');
      refusedByDisk += 1;
      if (chance.next() < 0.5) till.do(command);
    },
    refused: () => {},
  });
  const asked = vi.spyOn(till, 'ask').mock.calls;
  for (const lastOfYear of [steps / 2, steps]) {
    for (let work = 1; asked.length < lastOfYear; work += 1) {
      shopkeeper.work();
      if (work % 100 === 0) till.crash();
    }
    till.clock.advance(365 * 86_400_000);
  }

  const numbers = seriesIn(till);
  expect([...numbers.keys()].sort()).toEqual(
    ['receipt/2026', 'receipt/2027', 'refund/2026', 'refund/2027', 'z/2026', 'z/2027'].sort(),
  );
  for (const values of numbers.values())
    expect(values).toEqual(values.map((_, index) => index + 1));
  expect(numbers.get('receipt/2027')!.length).toBeGreaterThan(400);
  expect(refusedByDisk).toBeGreaterThan(20);
  expect(untrueReadModels(till)).toEqual([]);
});

test('failure 20: drafts, parked and voided orders hold no number', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const chance = chanceFrom(21);
  const shopkeeper = new Shopkeeper(till, chance, { send: () => {}, refused: () => {} });
  for (let step = 0; step < 200; step += 1) shopkeeper.work();
  expect(seriesIn(till)).toEqual(new Map());
});

const seriesIn = (till: TestTill): Map<string, number[]> => {
  const numbers = new Map<string, number[]>();
  for (const { event } of eventsIn(till)) {
    if (!('number' in event)) continue;
    const { series, value } = event.number;
    numbers.set(series, [...(numbers.get(series) ?? []), value]);
  }
  return numbers;
};
