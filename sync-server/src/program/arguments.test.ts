import { expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';

test('what the server is asked to do', () => {
  expect(parseArguments([])).toEqual({ ok: true, wanted: { do: 'serve', port: null } });
  expect(parseArguments(['--port', '0'])).toEqual({ ok: true, wanted: { do: 'serve', port: 0 } });
  expect(parseArguments(['pair', '--store', 'Phở 24'])).toEqual({
    ok: true,
    wanted: { do: 'pair', store: 'Phở 24', role: 'till' },
  });
  expect(parseArguments(['restored'])).toEqual({ ok: true, wanted: { do: 'restored' } });
});

test.each([
  [['--bogus'], /bogus/],
  [['--port', '70000'], /--port 70000/],
  [['pair'], /--store/],
  [['pair', '--store', 'x', '--role', 'boss'], /--role boss/],
  [['revoke'], /--device/],
  [['drop'], /drop/],
  [['pair', 'twice'], /twice/],
])('%j is refused', (args, problem) => {
  const parsed = parseArguments(args);
  expect(parsed.ok || parsed.problem).toMatch(problem);
});
