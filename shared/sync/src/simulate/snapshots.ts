import { byCanonicalOrder } from '../canonical-order.ts';
import type { Admission } from '../check-run.ts';
import type { Crypto } from '../crypto.ts';
import type { KnownHead } from '../event-log.ts';
import { id } from '@pos/kernel';
import {
  chunkText,
  manifestOf,
  rowsIn,
  signSnapshot,
  type Chunk,
  type Manifest,
  type Row,
  type Snapshot,
} from '../snapshot/index.ts';
import { unseal } from '../unseal.ts';
import { fold, type Base } from './folded.ts';
import type { Machine } from './machine.ts';
import type { Rules } from './mutants.ts';

/** A snapshot with its chunks, by their hashes. */
export interface Pictured {
  readonly snapshot: Snapshot;
  readonly chunks: ReadonlyMap<string, string>;
}

/** So few that a line breaks between two of them. */
const rowsInAChunk = 10;
const foldedBy = 'simulation 1';

/** What this device has folded. `null` while it waits for the beginning of an order that was done with. */
export const takeSnapshot = (
  machine: Machine,
  { meaning }: Pick<Rules, 'meaning'>,
  { scope, crypto }: Pick<Admission, 'scope' | 'crypto'>,
): Pictured | null => {
  const { log, base } = machine.disk;
  const { orders, receipts, torn } = fold(machine.disk, meaning);
  if (log.heads.size === 0 || torn.length > 0) return null;
  const done = [...orders].filter(([, { isDone }]) => isDone).sort(byStream);
  const isDone = new Set(done.map(([stream]) => stream));
  const kept = [
    ...new Map([...(base?.kept ?? []), ...log.events].map((event) => [event.hash, event])),
  ]
    .map(([, event]) => event)
    .filter(({ envelope }) => !isDone.has(envelope.stream))
    .sort((left, right) => byCanonicalOrder(left.envelope, right.envelope));
  const tables: Record<string, readonly Row[]> = {
    done: done.map(([stream, { text }]) => ({ stream, text })),
    receipt: receipts.map((text) => ({ text })),
    event: kept.map(({ raw, sig }) => ({ raw, sig })),
  };
  const chunks = new Map<string, string>();
  const listed: Chunk[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    for (let from = 0; from < rows.length; from += rowsInAChunk) {
      const some = rows.slice(from, from + rowsInAChunk);
      const text = chunkText(some);
      const sha256 = crypto.hash(text);
      chunks.set(sha256, text);
      listed.push({ sha256, table, rows: some.length });
    }
  }
  const manifest = manifestOf(
    {
      fold: foldedBy,
      store: scope.store,
      log: { logId: log.logId, pos: log.floor + log.events.length },
      heads: knownHeads(machine),
      chunks: listed,
    },
    crypto,
  );
  return { snapshot: signSnapshot(manifest, machine.device, machine.signer), chunks };
};

const byStream = (
  [left]: readonly [string, unknown],
  [right]: readonly [string, unknown],
): number => (left < right ? -1 : 1);

const knownHeads = ({ disk: { log } }: Machine): readonly KnownHead[] =>
  [...log.heads.values()].map((head) => ({ ...head, lam: log.lam }));

/** What stands for the events once a snapshot is taken over. */
export const baseIn = ({ snapshot, chunks }: Pictured, crypto: Crypto): Base => {
  const rowsOf = (table: string): readonly Row[] =>
    snapshot.manifest.chunks
      .filter((chunk) => chunk.table === table)
      .flatMap((chunk) => rowsIn(chunks.get(chunk.sha256) ?? '', chunk) ?? []);
  return {
    heads: new Map(snapshot.manifest.heads.map((head) => [headKey(head), head.seq])),
    done: new Map(rowsOf('done').map(({ stream, text }) => [String(stream), String(text)])),
    receipts: rowsOf('receipt').map(({ text }) => String(text)),
    kept: rowsOf('event').map(({ raw, sig }) => {
      const read = unseal({ raw: String(raw), sig: sig === null ? null : String(sig) }, crypto);
      if (!read.ok) throw new Error(read.problem);
      return read.sealed;
    }),
  };
};

const headKey = ({ device, epoch }: Manifest['heads'][number]): string => `${device}/${epoch}`;

export const knownHeadsIn = ({ heads }: Manifest): readonly KnownHead[] =>
  heads.map(({ device, ...head }) => ({ device: id<'DeviceId'>(device), ...head }));
