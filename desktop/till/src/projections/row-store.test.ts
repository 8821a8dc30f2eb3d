import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowStore } from './row-store.ts';

type Row = { shelf: string; slot: string; holds: number };

const aStore = (keep = 100) => {
  const db = new Database(':memory:');
  db.exec(
    'CREATE TABLE thing (shelf TEXT, slot TEXT, holds INT, PRIMARY KEY (shelf, slot)) STRICT',
  );
  const store = new RowStore<Row>(db, {
    table: 'thing',
    key: ['shelf', 'slot'],
    columns: ['shelf', 'slot', 'holds'],
    keep,
  });
  const stored = () => db.prepare<[], Row>('SELECT * FROM thing ORDER BY shelf, slot').all();
  return { db, store, stored };
};

test('a row is seen once it is put, and is in the table once it is flushed', () => {
  const { store, stored } = aStore();
  store.put({ shelf: 'a', slot: '1', holds: 7 });
  expect(store.get('a', '1')).toEqual({ shelf: 'a', slot: '1', holds: 7 });
  expect(stored()).toEqual([]);
  expect(store.flush()).toBe(1);
  expect(stored()).toHaveLength(1);
});

test('many changes between two flushes are one write a row', () => {
  const { db, store } = aStore();
  for (let holds = 0; holds < 50; holds += 1) store.put({ shelf: 'a', slot: '1', holds });
  store.flush();
  expect(db.prepare('SELECT total_changes() AS changes').get()).toEqual({ changes: 1 });
});

test('what was put is forgotten when its transaction failed', () => {
  const { db, store, stored } = aStore();
  store.put({ shelf: 'a', slot: '1', holds: 1 });
  store.flush();
  store.settle();
  db.exec('BEGIN');
  store.put({ shelf: 'a', slot: '1', holds: 2 });
  store.remove('b', '1');
  store.flush();
  db.exec('ROLLBACK');
  store.discard();
  expect(store.get('a', '1')).toMatchObject({ holds: 1 });
  expect(stored()).toEqual([{ shelf: 'a', slot: '1', holds: 1 }]);
});

const someKey = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2', '3'));
const someStep = fc.oneof(
  fc.record({ put: someKey, holds: fc.nat() }),
  fc.record({ remove: someKey }),
  fc.record({ get: someKey }),
  fc.constantFrom('commit' as const, 'fail' as const, 'empty' as const),
);

test('for any steps it holds what a map would, and counts its growth right', () => {
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 60 }), fc.nat(4), (steps, keep) => {
      const { db, store, stored } = aStore(keep);
      let model = new Map<string, Row>();
      let committed = new Map(model);
      let rows = 0;
      db.exec('BEGIN');
      for (const step of steps) {
        if (step === 'empty') {
          db.exec('DELETE FROM thing; COMMIT; BEGIN');
          store.startEmpty();
          model = new Map();
          committed = new Map();
          rows = 0;
        } else if (step === 'commit') {
          rows += store.flush();
          db.exec('COMMIT; BEGIN');
          store.settle();
          committed = new Map(model);
        } else if (step === 'fail') {
          store.flush();
          db.exec('ROLLBACK; BEGIN');
          store.discard();
          model = new Map(committed);
        } else if ('put' in step) {
          const [shelf, slot] = step.put;
          const row = { shelf, slot, holds: step.holds };
          store.put(row);
          model.set(`${shelf}${slot}`, row);
        } else if ('remove' in step) {
          store.remove(...step.remove);
          model.delete(step.remove.join(''));
        } else {
          expect(store.get(...step.get)).toEqual(model.get(step.get.join('')));
        }
      }
      rows += store.flush();
      const keys = [...model.keys()].sort();
      expect(stored()).toEqual(keys.map((key) => model.get(key)));
      expect(rows).toBe(model.size);
    }),
    { numRuns: 200 },
  );
});
