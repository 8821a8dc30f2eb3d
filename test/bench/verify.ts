import { verifyJournal, type Wire } from '@pos/sync';
import { nodeCrypto } from '@pos/till';
import { bigJournal } from './kit/big-journal.ts';
import type { Bench } from './kit/finding.ts';
import { play, rateOf, timed } from './kit/rounds.ts';
import { openTill } from './kit/shop.ts';

const rounds = 3;
const warmUp = 1;

/** Chain, signatures, numbers and sums of 100,000 products and 10,000 events, against only parsing and hashing them. */
export const verify: Bench = async () => {
  const { folder, findings } = await bigJournal(10_000);
  using till = openTill(folder);
  const wires: readonly Wire[] = till.journal.log.readAfter(0, till.journal.log.head().pos);
  const played = play(rounds, warmUp, () => ({
    ours: [timed(() => requireSound(wires))],
    bare: [timed(() => parseAndHash(wires))],
  }));
  return [...findings, rateOf('rate', played, { unit: 'events/s', each: wires.length })];
};

const requireSound = (wires: readonly Wire[]): void => {
  const verdict = verifyJournal(wires, { keys: new Map(), heads: [] }, nodeCrypto);
  if (!verdict.ok) throw new Error(`${verdict.where}: ${verdict.problem}`);
};

const parseAndHash = (wires: readonly Wire[]): void => {
  for (const { raw } of wires) {
    JSON.parse(raw);
    nodeCrypto.hash(raw);
  }
};
