import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anOrigin, testId } from '../testing/sealing.ts';
import {
  chunkText,
  manifestOf,
  problemWith,
  rowsIn,
  signSnapshot,
  zSnapshot,
  type Row,
  type Snapshot,
} from './index.ts';

const maker = anOrigin(11);

const snapshotOf = (...texts: readonly string[]): Snapshot =>
  signSnapshot(
    manifestOf(
      {
        fold: 'till 1',
        store: testId(2),
        log: { logId: 'till-0', pos: 44 },
        heads: [{ ...maker, seq: 44, hash: 'a'.repeat(64), lam: 44 }],
        chunks: texts.map((text) => ({
          sha256: pretendCrypto.hash(text),
          table: 'receipt',
          rows: text.trimEnd().split('\n').length,
        })),
      },
      pretendCrypto,
    ),
    maker.device,
    pretendSigner,
  );

const row = fc
  .record({ id: fc.string({ unit: 'binary' }), total: fc.integer(), label: fc.option(fc.string()) })
  .map((columns): Row => columns);

test('what was put in comes out, whatever order its columns lie in', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const text = chunkText(rows);
      const turned = rows.map((each) => Object.fromEntries(Object.entries(each).reverse()) as Row);
      expect(chunkText(turned)).toBe(text);
      const [chunk] = snapshotOf(text).manifest.chunks;
      expect(rowsIn(text, chunk!)).toEqual(rows);
    }),
  );
});

test('a snapshot crosses the wire as its maker signed it', () => {
  const snapshot = snapshotOf(chunkText([{ id: 'a', total: 1 }]));
  const received = zSnapshot.parse(JSON.parse(JSON.stringify(snapshot)));
  expect(received).toEqual(snapshot);
  expect(problemWith(received, pretendSigner.publicKey, pretendCrypto)).toBeNull();
});

test('a row that says something else makes another state', () => {
  const stateOf = (total: number): string =>
    snapshotOf(chunkText([{ id: 'a', total }])).manifest.stateHash;
  expect(stateOf(1)).not.toBe(stateOf(2));
});

test('a snapshot that is not as it was signed is not believed', () => {
  const snapshot = snapshotOf(chunkText([{ id: 'a' }]), chunkText([{ id: 'b' }]));
  const { manifest } = snapshot;
  const problem = (changed: Partial<Snapshot>, key = pretendSigner.publicKey) =>
    problemWith({ ...snapshot, ...changed }, key, pretendCrypto);
  expect(problem({ manifest: { ...manifest, chunks: manifest.chunks.toReversed() } })).toBe(
    'its state hash is not that of its chunks',
  );
  expect(problem({ manifest: { ...manifest, log: { id: 'till-0', pos: 45 } } })).toBe(
    'its id is not that of its contents',
  );
  expect(problem({}, 'the key of somebody else')).toBe('its signature is not its maker’s');
});

test('a chunk that is cut or longer is not the one that was announced', () => {
  const text = chunkText([
    { id: 'a', total: 1000 },
    { id: 'b', total: 2000 },
  ]);
  const [chunk] = snapshotOf(text).manifest.chunks;
  expect(rowsIn(text, { ...chunk!, rows: 3 })).toBeNull();
});
