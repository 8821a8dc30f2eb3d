import type { PeerView } from '@pos/api';
import { timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { cloudClaim } from './cloud-claim.ts';
import { cloudWords } from './cloud-words.ts';

const at = { language: 'en', zone: timeZone('Asia/Ho_Chi_Minh') } as const;
const told = (cloud: Partial<PeerView>, unsent = 1234) =>
  cloudClaim(
    { cloud: { state: 'in-touch', lastContact: null, refusal: null, ...cloud }, unsent },
    cloudWords.en,
    at,
  );

test.each([
  [{ state: 'not-paired' }, 'calm', '1,234 not sent'],
  [{ state: 'in-touch' }, 'calm', 'Sending 1,234'],
  [{ state: 'never-connected' }, 'calm', 'Server away, 1,234 not sent'],
  [{ state: 'away' }, 'calm', 'Server away, 1,234 not sent'],
  [{ state: 'stuck' }, 'caution', 'Server away, 1,234 not sent'],
  [{ state: 'refused', refusal: 'DeviceRevoked' }, 'caution', 'Server refuses'],
] as const)('%j is told as it is', (cloud, tone, short) => {
  expect(told(cloud)).toMatchObject({ id: 'cloud', tone, short });
});

test('only when the server has everything does it say so', () => {
  expect(told({}, 0)).toMatchObject({ tone: 'safe', short: 'In sync' });
  expect(told({}, 1).short).not.toBe('In sync');
});

test('whoever asks hears when the server last answered, and why it refuses', () => {
  const lastContact = '2026-11-20T07:02:40.000Z';
  expect(told({ state: 'away', lastContact }).full).toContain('14:02');
  expect(told({ state: 'refused', refusal: 'DeviceRevoked' }).full).toContain('DeviceRevoked');
});
