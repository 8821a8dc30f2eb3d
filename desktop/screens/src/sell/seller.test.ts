import type { ToldRefusal } from '@pos/api';
import { id } from '@pos/kernel';
import { beforeEach, expect, test } from 'vitest';
import type { ActAnswer } from '../state/act.ts';
import { leaveSale, turnTo, useSale } from './sale.ts';
import { createSeller } from './seller.ts';

const refusal = { code: 'BarcodeNotFound' } as ToldRefusal;
const other = id<'OrderId'>('01935000-0001-7000-8000-000000000001');

/** A till that takes its time to say no. */
const slowRefusal = () => {
  let answer: (told: ActAnswer) => void = () => {};
  const asked = new Promise<ActAnswer>((resolve) => (answer = resolve));
  const seller = createSeller({ act: () => asked, linesOf: async () => [] });
  return { seller, refuse: () => answer({ ok: false, refusal }) };
};

beforeEach(leaveSale);

test('a first thing that is refused leaves no order behind', async () => {
  const { seller, refuse } = slowRefusal();
  const scanned = seller.addScanned('8934563138165');
  expect(useSale.getState().order).not.toBeNull();
  refuse();
  expect(await scanned).toBe(refusal);
  expect(useSale.getState()).toMatchObject({ order: null, refusal });
});

test('who has turned to another guest meanwhile stays with them', async () => {
  const { seller, refuse } = slowRefusal();
  const scanned = seller.addScanned('8934563138165');
  turnTo(other);
  refuse();
  await scanned;
  expect(useSale.getState()).toMatchObject({ order: other, refusal });
});
