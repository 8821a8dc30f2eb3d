import { readEvent } from '@pos/domain';
import type { Envelope } from '@pos/sync';
import { fakeClock, TestTill } from '@pos/till/testing';
import { check } from '../check.ts';
import { documentOf } from '../document.ts';
import type { Done } from '../messages.ts';
import { diverged, type Finding } from '../report.ts';
import type { SyncedShop } from './shop.ts';

/** One copy of the shop's journal, each event as it was written. */
interface Copy {
  readonly name: string;
  readonly raws: readonly string[];
}

/** Once all is quiet: asks every till, every tablet and the server for all they have. */
export const checkCopies = async (shop: SyncedShop): Promise<readonly Finding[]> => {
  const acknowledged = everyDone(shop);
  const { server, copies } = await copiesOf(shop);
  return [
    ...shop.everyRegister.flatMap(({ history }) => history.findings.splice(0)),
    ...compare(server, copies, acknowledged),
  ];
};

/** All of one moment: a till may still note something meanwhile, as that its clock was set right half a minute ago. */
const copiesOf = async (
  shop: SyncedShop,
): Promise<{ readonly server: Copy; readonly copies: readonly Copy[] }> => {
  const server: Copy = { name: 'the server', raws: await shop.journal() };
  const copies: Copy[] = [];
  for (const [index, { till }] of shop.registers.entries())
    copies.push({ name: `till ${index + 1}`, raws: await till.journal() });
  for (const [index, waiter] of shop.waiters.entries())
    copies.push({ name: `tablet ${index + 1}`, raws: await waiter.journal() });
  const isSettled = (await shop.settle(10_000)) !== null;
  const hasGrown = (await shop.events()) > server.raws.length;
  return isSettled && hasGrown ? copiesOf(shop) : { server, copies };
};

/**
 * One pass over each copy: what any till acknowledged is in every copy, once, and says the same; no number and no event
 * stands twice; the copies are equal to the byte.
 */
export const compare = (
  server: Copy,
  copies: readonly Copy[],
  acknowledged: readonly Done[],
): readonly Finding[] => [
  ...[server, ...copies].flatMap((copy) => checkCopy(copy, acknowledged)),
  ...copies.flatMap((copy) => difference(copy, server)),
];

/** The tills stop for good: chains, sums of sessions and read models of every folder are what they have to be. */
export const checkFolders = async (shop: SyncedShop): Promise<readonly Finding[]> => {
  const done = new Map(everyDone(shop).map((each) => [each.command, each]));
  const findings: Finding[] = [];
  for (const register of shop.registers) {
    await register.stop();
    using test = new TestTill({
      folder: register.folder,
      clock: fakeClock(new Date().toISOString()),
    });
    findings.push(...check(test, { done, findings: [] }));
  }
  return findings;
};

const everyDone = ({ everyRegister }: SyncedShop): readonly Done[] =>
  everyRegister.flatMap(({ history }) => [...history.done.values()]);

const checkCopy = ({ name, raws }: Copy, acknowledged: readonly Done[]): readonly Finding[] => {
  const findings: Finding[] = [];
  const doubled = (what: string) => findings.push({ kind: 'doubled', what: `${name}: ${what}` });
  const places = new Set<string>();
  const numbers = new Set<string>();
  const written = new Map<string, Omit<Done, 'command'>>();
  for (const raw of raws) {
    const { device, epoch, seq, command, type, data } = JSON.parse(raw) as Envelope;
    const place = `${device}/${epoch}/${seq}`;
    if (places.has(place)) doubled(`event ${place}`);
    places.add(place);
    const read = readEvent(type, data);
    const document = read.known ? documentOf(read.event) : null;
    if (!document) continue;
    if (written.has(command)) doubled(`command ${command}`);
    if (numbers.has(document.number)) doubled(`number ${document.number}`);
    written.set(command, document);
    numbers.add(document.number);
  }
  for (const { command, number, amount } of acknowledged) {
    const found = written.get(command);
    if (!found) findings.push({ kind: 'lost', what: `${name}: ${number} (command ${command})` });
    else if (found.number !== number || found.amount !== amount)
      findings.push(
        diverged(`${name}: ${number} over ${amount} is ${found.number} over ${found.amount}`),
      );
  }
  return findings;
};

const difference = (copy: Copy, server: Copy): readonly Finding[] => {
  const [ours, theirs] = [new Set(copy.raws), new Set(server.raws)];
  const more = copy.raws.filter((raw) => !theirs.has(raw)).length;
  const less = server.raws.filter((raw) => !ours.has(raw)).length;
  if (more === 0 && less === 0) return [];
  return [diverged(`${copy.name} has ${more} events that the server lacks, and lacks ${less}`)];
};
