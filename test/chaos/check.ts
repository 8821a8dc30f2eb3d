import { join } from 'node:path';
import { readEvent, type ShopEvent } from '@pos/domain';
import type { Delivered, Envelope } from '@pos/sync';
import { verifyDatabase } from '@pos/till';
import { sell, untrueReadModels, type TestTill } from '@pos/till/testing';
import { documentOf } from './document.ts';
import type { History } from './history.ts';
import type { Done } from './messages.ts';
import { diverged, type Finding } from './report.ts';
import { TakingsOracle } from './takings-oracle.ts';

/** One pass over the journal decides: told ⊆ written, each once, chain whole, numbers whole, sums and views true. */
export const check = (test: TestTill, history: Pick<History, 'done' | 'findings'>): Finding[] => {
  const events = everyEvent(test);
  return [
    ...history.findings,
    ...checkChain(test),
    ...checkFacts(events.map(read), history.done, test),
    ...untrueReadModels(test).map((table) => diverged(`${table} is not what the journal says`)),
  ];
};

export const everyEvent = ({ till }: TestTill): readonly Delivered[] => {
  const { log } = till.journal;
  return log.readAfter(0, log.head().pos);
};

/** A torn write is no reason to become another device, nor to stop. */
export const sellsOn = (test: TestTill): Finding[] => {
  if (test.till.journal.origin.epoch !== 1) return [diverged('a torn write began a new epoch')];
  if (test.till.isSetUp && test.till.shop().openSession()) sell(test);
  return [];
};

const checkChain = ({ folder }: TestTill): Finding[] => {
  const verdict = verifyDatabase(join(folder, 'journal.db'), { keys: new Map(), heads: [] });
  if (verdict.ok) return [];
  return [diverged(`event ${verdict.event}, ${verdict.where}: ${verdict.problem}`)];
};

interface Happened {
  readonly command: string;
  readonly stream: string;
  readonly event: ShopEvent;
}

const read = ({ raw }: Delivered): Happened => {
  const { command, stream, type, data } = JSON.parse(raw) as Envelope;
  const meant = readEvent(type, data);
  if (!meant.known) throw new Error(meant.problem);
  return { command, stream, event: meant.event };
};

const checkFacts = (
  events: readonly Happened[],
  done: ReadonlyMap<string, Done>,
  { till }: TestTill,
): Finding[] => {
  const findings: Finding[] = [];
  const written = new Map<string, Done>();
  const settled = new Set<string>();
  const numbers = new Set<string>();
  const oracle = new TakingsOracle();
  for (const { command, stream, event } of events) {
    oracle.add(event);
    const document = documentOf(event);
    if (!document) continue;
    if (written.has(command)) findings.push({ kind: 'doubled', what: `command ${command}` });
    if (numbers.has(document.number)) findings.push({ kind: 'doubled', what: document.number });
    if (event.type === 'OrderSettled' && settled.has(stream)) {
      findings.push({ kind: 'doubled', what: `${stream} was settled twice` });
    }
    written.set(command, { command, ...document });
    numbers.add(document.number);
    if (event.type === 'OrderSettled') settled.add(stream);
    if (event.type === 'SessionClosed') {
      const difference = oracle.difference(stream.slice('cash-session/'.length), event.takings);
      if (difference) findings.push(diverged(`${event.number.text}: ${difference}`));
    }
  }
  for (const session of oracle.sessions()) {
    const difference = oracle.difference(session, till.readModels.tallies.of(`session/${session}`));
    if (difference) findings.push(diverged(difference));
  }
  return [...findings, ...missing(done, written)];
};

const missing = (done: ReadonlyMap<string, Done>, written: ReadonlyMap<string, Done>): Finding[] =>
  [...done.values()].flatMap((told): Finding[] => {
    const found = written.get(told.command);
    if (!found) return [{ kind: 'lost', what: `${told.number} (command ${told.command})` }];
    if (found.number === told.number && found.amount === told.amount) return [];
    return [diverged(`${told.number} over ${told.amount} is ${found.number} over ${found.amount}`)];
  });
