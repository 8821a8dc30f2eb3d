import { expect, test } from 'vitest';
import { blankForm, pressed, typedInto, withScheme, type TenderForm } from './form.ts';
import type { PadKey } from '../ui/number-pad.tsx';

const after = (form: TenderForm, ...keys: PadKey[]): TenderForm => keys.reduce(pressed, form);

test('a slip is copied from field to field without touching one', () => {
  const form = after(blankForm('card'), '4', '2', '4', '2', '1', '2', '3', '4', '5', '6');
  expect(form.entry).toEqual({
    amount: '',
    lastFour: '4242',
    approval: '123456',
    bankReference: '',
  });
  expect(form.active).toBe('amount');
});

test('after the scheme come the last digits, wherever somebody was; once they are there, nothing moves', () => {
  const inAmount = typedInto(blankForm('card'), 'amount', '5000');
  expect(withScheme(inAmount, 'Visa')).toMatchObject({ scheme: 'Visa', active: 'lastFour' });
  const full = after(blankForm('card'), '4', '2', '4', '2');
  expect(withScheme(full, 'JCB').active).toBe('approval');
});

test('what is corrected later keeps the pad', () => {
  const full = typedInto(blankForm('card'), 'lastFour', '4242');
  expect(typedInto(full, 'lastFour', '4243').active).toBe('lastFour');
});

test('another way to pay begins blank', () => {
  expect(blankForm('transfer')).toMatchObject({ active: 'bankReference', entry: { amount: '' } });
  expect(after(blankForm('cash'), '5', '000').entry.amount).toBe('5000');
});
