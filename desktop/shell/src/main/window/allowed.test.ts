import fc from 'fast-check';
import { expect, test } from 'vitest';
import { home, isForGuests, isOurs, mayLoad } from './allowed.ts';

test.each([home, 'app://quay/stopped', 'app://quay/assets/index.js?x=1#y'])(
  '%s is ours',
  (address) => {
    expect(isOurs(address)).toBe(true);
  },
);

test.each([
  '',
  'about:blank',
  'https://quay/',
  'app://other/',
  'app://quay.evil.example/',
  'app://user@quay/',
  'app:quay',
  'APP://QUAY@evil/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'devtools://devtools/bundled/inspector.html',
  'http://127.0.0.1:4100/',
])('%s is not', (address) => {
  expect(isOurs(address)).toBe(false);
});

test('a file that our page makes to be kept may be kept, and no other', () => {
  expect(mayLoad('blob:app://quay/7b2c', true)).toBe(true);
  expect(mayLoad('blob:https://quay/7b2c', true)).toBe(false);
});

test('nothing that comes from the web is ours', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(mayLoad(address, false)).toBe(false);
    }),
  );
});

test('the developer tools load in development, and in no installed till', () => {
  const tools = 'devtools://devtools/bundled/inspector.html';
  expect(mayLoad(tools, false)).toBe(true);
  expect(mayLoad(tools, true)).toBe(false);
  expect(mayLoad(home, true)).toBe(true);
  expect(mayLoad('data:image/png;base64,AA==', true)).toBe(true);
  expect(mayLoad('data:text/html,x', true)).toBe(false);
});

test('of all windows only the guest’s screen may be opened', () => {
  expect(isForGuests('app://quay/?guest')).toBe(true);
  for (const other of [home, 'app://quay/?guest=1', 'app://evil/?guest', 'https://quay/?guest'])
    expect([other, isForGuests(other)]).toEqual([other, false]);
});
