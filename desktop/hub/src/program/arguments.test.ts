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
  [['--code', '123'], /only means something with --server/],
  [['--server', 'example.vn'], /--server example.vn/],
  [['--hub', 'till-2'], /--hub till-2/],
])('%j is refused by its name', (args, message) => {
  const parsed = parseTillArguments(args);
  expect(parsed.ok || parsed.problem.en).toMatch(message);
  expect(parsed.ok || parsed.problem.vi).toMatch(/\S/);
});

test('what a till is started with', () => {
  expect(parseTillArguments([])).toEqual({
    ok: true,
    wanted: { movedHere: false, hardware: true, link: null, hubs: [] },
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
      '--server',
      'https://example.vn/quay/',
      '--code',
      'ABCD-1234',
      '--hub',
      'http://192.168.1.9:4100/',
    ]),
  ).toEqual({
    ok: true,
    wanted: {
      data: 'x',
      port: 0,
      language: 'en',
      movedHere: true,
      hardware: false,
      link: { server: 'https://example.vn/quay', code: 'ABCD-1234' },
      hubs: ['http://192.168.1.9:4100'],
    },
  });
});
