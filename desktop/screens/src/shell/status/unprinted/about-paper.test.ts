import type { Unprinted } from '@pos/api';
import { expect, test } from 'vitest';
import { nameOfPaper, printAgain, whyNotOut } from './about-paper.ts';
import { unprintedWords } from './words.ts';

const words = unprintedWords.en;
const receipt: Unprinted = {
  job: 'job-1',
  kind: 'print-receipt',
  about: 'T01-26-000001',
  called: null,
  copies: 0,
  state: 'failed',
  reason: 'too-late',
  queuedAt: '2026-11-21T09:00:00.000+07:00',
};
const bill: Unprinted = {
  ...receipt,
  kind: 'print-bill',
  about: '01920000-0000-7000-8000-000000000001',
};

test('a paper is called by its kind and number, a bill by its kind', () => {
  expect(nameOfPaper(receipt, words)).toBe('Receipt T01-26-000001');
  expect(nameOfPaper(bill, words)).toBe('Bill');
  expect(nameOfPaper({ ...receipt, kind: 'print-poem' }, words)).toBe('T01-26-000001');
});

test('why it is not out is said before what becomes of it; an unheard-of reason is left out', () => {
  expect(whyNotOut(receipt, words)).toBe(
    'It waited too long. Not printed, and not tried again by itself.',
  );
  expect(whyNotOut({ ...receipt, state: 'unknown', reason: 'toString' }, words)).toBe(
    words.states.unknown,
  );
});

test('a bill is written anew, everything else is reprinted by its number', () => {
  expect(printAgain(bill)).toEqual({
    type: 'PrintBill',
    order: '01920000-0000-7000-8000-000000000001',
  });
  expect(printAgain(receipt)).toEqual({ type: 'Reprint', number: 'T01-26-000001' });
});

test('a slip is known by its station and its table, and reprinted as it was queued', () => {
  const slip: Unprinted = {
    ...receipt,
    kind: 'print-slip',
    about: 'a/1/bep/0',
    called: 'Bếp, Bàn 5',
  };
  expect(nameOfPaper(slip, words)).toBe('Slip Bếp, Bàn 5');
  expect(printAgain(slip)).toEqual({ type: 'ReprintSlip', job: 'job-1' });
});
