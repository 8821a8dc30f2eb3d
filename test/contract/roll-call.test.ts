import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const sources = globSync('{shared/*,desktop/*,hardware/*,migrations,sync-server}/**/*.ts', {
  cwd: repository,
  exclude: ['**/node_modules/**', '**/dist/**'],
});

/** Every log there is, with the contract test that should stand beside it. */
const logs = sources.flatMap((file) =>
  [
    ...readFileSync(join(repository, file), 'utf8').matchAll(
      /\bclass (\w+)[^{]*\bimplements\b[^{]*\b(?:Event|Device)Log\b/g,
    ),
  ].map(([, name]) => ({ name: name ?? '', contract: file.replace(/\.ts$/, '.contract.test.ts') })),
);

test('the roll-call finds the logs it must', () => {
  expect(logs.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'MemoryEventLog',
      'PostgresEventLog',
      'RxdbEventLog',
      'SqliteEventLog',
    ]),
  );
});

test.each(logs)(
  'G2: $name keeps the contract of an event log, in $contract',
  ({ name, contract }) => {
    const path = join(repository, contract);
    expect(existsSync(path), `write ${contract}`).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/\bdescribe(Event|Device)Log\(/);
    expect(text).toMatch(new RegExp(`new ${name}\\(|${name}\\.open\\(`));
  },
);

test('the log of a browser keeps it in a real browser, too', () => {
  const text = readFileSync(join(import.meta.dirname, 'rxdb-in-chromium.test.ts'), 'utf8');
  expect(text).toMatch(/\bdescribeDeviceLog\(/);
  expect(text).toContain('journal-in-a-page.ts');
});
