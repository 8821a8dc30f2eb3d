import { expect, test } from 'vitest';
import { plainText, testSlip } from './index.ts';
import { letterhead } from './testing/facts.ts';

test.each([32, 42, 48])('its ruler is exactly as wide as paper of %i columns', (columns) => {
  const slip = testSlip(
    {
      language: 'vi',
      at: '2026-11-20T19:02:40.000+07:00',
      printer: 'Bếp',
      model: 'Xprinter',
      register: 'T01',
      columns,
    },
    letterhead,
  );
  const lines = plainText(slip, columns);
  const ruler = lines.find((line) => line.startsWith('|2345'));
  expect(ruler).toHaveLength(columns);
  expect(ruler?.endsWith('|')).toBe(true);
  expect(lines.join('\n')).toContain('Bếp');
});
