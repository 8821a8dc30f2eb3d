import { expect, test } from 'vitest';
import { parseTillArguments } from './arguments.ts';

test.each([
  [['--bogus'], /--bogus/],
  [['--port', '70000'], /--port 70000/],
  [['--port'], /--port/],
  [['--moved-here=yes'], /--moved-here/],
  [['--language', 'fr'], /--language fr/],
  [['somewhere'], /somewhere/],
  [['--toString'], /--toString/],
  [['--server', 'https://example.vn', '--code', '123'], /sync server arrives later/],
])('%j is refused by its name', (args, message) => {
  const parsed = parseTillArguments(args);
  expect(parsed.ok || parsed.problem.en).toMatch(message);
  expect(parsed.ok || parsed.problem.vi).toMatch(/\S/);
});

test('what a till is started with', () => {
  expect(parseTillArguments([])).toEqual({
    ok: true,
    wanted: { movedHere: false, hardware: true },
  });
  expect(
    parseTillArguments([
      '--data',
      'x',
      '--port',
      '0',
      '--language',
      'en',
      '--no-hardware',
      '--moved-here',
    ]),
  ).toEqual({
    ok: true,
    wanted: { data: 'x', port: 0, language: 'en', movedHere: true, hardware: false },
  });
});
