import { CannotOpenJournal } from '@pos/till';
import { verifyJournal } from '@pos/sync';
import { nodeCrypto, sell, untrueReadModels, type TestTill } from '@pos/till/testing';
import { expect, test } from 'vitest';
import { everyEvent } from '../chaos/check.ts';
import { FixtureFolder, fixtures, type KnownOf } from '../fixtures/open-fixture.ts';

test('failures 12 and 13: a till of the first schema is among the fixtures', () => {
  expect(fixtures.map(({ name }) => name)).toContain('till-v1');
});

test.each(fixtures)(
  "failures 12 and 13: today's build opens $name, and all its unsent sales are there",
  (known) => {
    using folder = new FixtureFolder(known.name);
    using till = folder.open();
    expectEverything(till, known);
    expect(untrueReadModels(till)).toEqual([]);
  },
);

test.each(fixtures)('failure 12: $name sells on where it stopped, and verifies', (known) => {
  using folder = new FixtureFolder(known.name);
  using till = folder.open();
  const series = known.newest.slice(0, -6);
  const next = Number(known.newest.slice(-6)) + 1;
  expect(sell(till).number.text).toBe(`${series}${String(next).padStart(6, '0')}`);
  expect(till.till.journal.log.unsent(known.device)).toBeGreaterThan(known.unsent);
  const verdict = verifyJournal(everyEvent(till), { keys: new Map(), heads: [] }, nodeCrypto);
  expect(verdict).toMatchObject({ ok: true });
});

test.each(fixtures)(
  'failure 12: $name that a later version has changed is refused, and loses nothing by it',
  (known) => {
    using folder = new FixtureFolder(known.name);
    folder.change((db) => {
      db.exec("INSERT INTO migration (number, name, sha256) VALUES (9999, 'later', 'x')");
    });
    expect(() => folder.open()).toThrow(CannotOpenJournal);
    expect(() => folder.open()).toThrow(/newer version .* install that version again/);

    folder.change((db) => {
      db.exec('DELETE FROM migration WHERE number = 9999');
    });
    using till = folder.open();
    expectEverything(till, known);
  },
);

const expectEverything = ({ till }: TestTill, known: KnownOf): void => {
  const { log } = till.journal;
  expect(log.head().pos).toBe(known.events);
  expect(log.unsent(known.device)).toBe(known.unsent);
  expect(till.readModels.tallies.of(`device/${known.device}`)).toMatchObject({
    sales: known.sales,
    salesTotal: known.salesTotal,
  });
  const receipts = till.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 10_000);
  expect(receipts[0]?.number).toBe(known.newest);
  expect(receipts.filter(({ kind }) => kind === 'receipt')).toHaveLength(known.sales);
};
