import { expect, test } from 'vitest';
import { seededIds, staff } from '../testing/index.ts';
import { Tokens } from './tokens.ts';

const hour = 3_600_000;
const { owner, cashier } = staff;

const tokens = (): Tokens => new Tokens(seededIds().secret);

test('a token stands for who logged in, each for their own', () => {
  const logins = tokens();
  const hers = logins.issue(owner.id, 0);
  const his = logins.issue(cashier.id, 0);
  expect(his).not.toBe(hers);
  expect(logins.staffOf(hers, 1)).toBe(owner.id);
  expect(logins.staffOf(his, 1)).toBe(cashier.id);
  expect(logins.staffOf('guessed', 1)).toBeNull();
});

test('using a login keeps it; twelve idle hours end it', () => {
  const logins = tokens();
  const token = logins.issue(owner.id, 0);
  expect(logins.staffOf(token, 12 * hour)).toBe(owner.id);
  expect(logins.staffOf(token, 24 * hour)).toBe(owner.id);
  expect(logins.staffOf(token, 36 * hour + 1)).toBeNull();
  expect(logins.staffOf(token, 24 * hour)).toBeNull();
});

test('a screen that only listens does not keep a login alive', () => {
  const logins = tokens();
  const token = logins.issue(owner.id, 0);
  expect(logins.holderOf(token, 11 * hour)).toBe(owner.id);
  expect(logins.holderOf(token, 12 * hour + 1)).toBeNull();
  expect(logins.staffOf(token, 12 * hour + 1)).toBeNull();
});

test('who logs out is out, and nobody else', () => {
  const logins = tokens();
  const hers = logins.issue(owner.id, 0);
  const his = logins.issue(cashier.id, 0);
  logins.revoke(hers);
  expect(logins.staffOf(hers, 1)).toBeNull();
  expect(logins.staffOf(his, 1)).toBe(cashier.id);
});

test('a login that is resumed is the same login', () => {
  const hers = tokens().issue(owner.id, 0);
  const logins = tokens();
  logins.resume(hers, owner.id, 0);
  expect(logins.staffOf(hers, 12 * hour)).toBe(owner.id);
  logins.revoke(hers);
  expect(logins.staffOf(hers, 12 * hour)).toBeNull();
});
