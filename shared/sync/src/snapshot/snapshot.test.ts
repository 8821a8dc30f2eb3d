import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretendCrypto } from '../testing/pretend-crypto.ts';
import { anOrigin, testId } from '../testing/sealing.ts';
import { makeSnapshot, problemWith, tablesIn, zManifest, type Row, type Table } from './index.ts';

const snapshotOf = (tables: readonly Table[]) =>
  makeSnapshot(
    {
      fold: 'till 1',
      store: testId(2),
      log: { logId: 'cloud-0', pos: 44 },
      heads: [{ ...anOrigin(11), seq: 44, hash: 'a'.repeat(64), lam: 44 }],
      tables,
    },
    pretendCrypto,
  );

const row = fc
  .record({ id: fc.string({ unit: 'binary' }), total: fc.integer(), label: fc.option(fc.string()) })
  .map((columns): Row => columns);
const tables = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('receipt', 'session', 'open_order'), rows: fc.array(row) }),
  { selector: ({ name }) => name },
);

const turned = ({ name, rows }: Table): Table => ({
  name,
  rows: [...rows]
    .reverse()
    .map((columns) => Object.fromEntries(Object.entries(columns).reverse()) as Row),
});

test('equal rows make equal snapshots, whatever order they lie in', () => {
  fc.assert(
    fc.property(tables, (some) => {
      expect(snapshotOf([...some].reverse().map(turned))).toEqual(snapshotOf(some));
    }),
  );
});

test('what was put in comes out, and nothing is wrong with it', () => {
  fc.assert(
    fc.property(tables, (some) => {
      const snapshot = snapshotOf(some);
      const manifest = zManifest.parse(JSON.parse(JSON.stringify(snapshot.manifest)));
      expect(manifest).toEqual(snapshot.manifest);
      expect(problemWith({ ...snapshot, manifest }, pretendCrypto)).toBeNull();
      expect(snapshotOf(tablesIn(snapshot))).toEqual(snapshot);
    }),
  );
});

test('a row that says something else makes another state', () => {
  const receipts = (total: number): Table[] => [{ name: 'receipt', rows: [{ id: 'a', total }] }];
  expect(snapshotOf(receipts(1)).manifest.stateHash).not.toBe(
    snapshotOf(receipts(2)).manifest.stateHash,
  );
});

test('chunks that are missing, changed or in another order are not swapped in', () => {
  const rows = Array.from({ length: 4500 }, (_, id) => ({ id, total: id * 1000 }));
  const snapshot = snapshotOf([{ name: 'receipt', rows }]);
  const { manifest, chunks } = snapshot;
  const [first, second, third] = chunks;
  expect(chunks).toHaveLength(3);
  const problem = (others: readonly string[], of = manifest) =>
    problemWith({ manifest: of, chunks: others }, pretendCrypto);
  expect(problem([first!, second!])).toBe('2 chunks came where 3 were due');
  expect(problem([second!, first!, third!])).toBe('chunk 1 is not the one that was announced');
  expect(problem([first!, second!, third!.replace('1000', '1001')])).toBe(
    'chunk 3 is not the one that was announced',
  );
  expect(problem(chunks, { ...manifest, chunks: manifest.chunks.slice(1) })).toBe(
    'its state hash is not that of its chunks',
  );
  expect(problem(chunks, { ...manifest, log: { id: 'cloud-0', pos: 45 } })).toBe(
    'its id is not that of its contents',
  );
});
