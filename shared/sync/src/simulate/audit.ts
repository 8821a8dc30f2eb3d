import { order, type OrderEvent } from '@pos/domain';
import { firstPrev, originKey, type Envelope, type Sealed } from '../envelope.ts';
import type { Delivered } from '../event-log.ts';
import { byStream, factsIn } from '../reconcile/fact.ts';
import { reconcile } from '../reconcile/index.ts';
import { fold } from './folded.ts';
import type { Machine } from './machine.ts';
import type { Shop } from './shop.ts';

/** What must never be. `diverged`: copies that should say the same do not, or a log is not what it promises. */
export interface Failure {
  readonly kind: 'lost' | 'doubled' | 'diverged';
  readonly what: string;
}

/** Watches from outside, with a memory that no crash empties, and says what was broken. */
export class Audit {
  readonly #shop: Shop;
  readonly #failures = new Map<string, Failure>();
  /** What somebody was told is saved, by hash, with its deed. */
  readonly #acknowledged = new Map<string, string>();
  /** Of those, what died with its disk, and whose every other copy died too. */
  readonly #wiped = new Map<string, string>();
  readonly #lost = new Set<string>();
  /** Which event stood at a position of a log, under its name. */
  readonly #positions = new Map<string, string>();
  /** The most the cloud ever had of an origin. */
  readonly #everInCloud = new Map<string, number>();

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  get failures(): readonly Failure[] {
    return [...this.#failures.values()];
  }

  acknowledged(events: readonly Sealed[]): void {
    for (const event of events) this.#acknowledged.set(event.hash, deedOf(event.envelope));
  }

  wiped(events: readonly Sealed[]): void {
    for (const event of events) this.#wiped.set(event.hash, deedOf(event.envelope));
  }

  /** After a disk is gone: what stood on no other is nobody's fault. */
  restored(machine: Machine): void {
    const { cloud, sellers, backup } = this.#shop;
    const here = new Set(
      [...[cloud, ...sellers].map(({ disk }) => disk), backup].flatMap(({ log }) =>
        [...log.events, ...log.parked].map(({ hash }) => hash),
      ),
    );
    for (const hash of this.#wiped.keys()) if (!here.has(hash)) this.#lost.add(hash);
    if (!this.#shop.setting.rules.renamesLog) return;
    this.forgetPositions(machine);
  }

  /** A name that comes back with an old disk says nothing about what stood there since. */
  forgetPositions({ disk }: Machine): void {
    for (const key of this.#positions.keys())
      if (key.startsWith(`${disk.log.logId}#`)) this.#positions.delete(key);
  }

  pruned(machine: Machine, events: readonly Delivered[]): void {
    const kept = new Set(this.#shop.backup.log.events.map(({ hash }) => hash));
    for (const { hash } of events)
      if (!kept.has(hash)) this.#fail('lost', `I9 ${machine.name} dropped what no backup has`);
  }

  /** What must be true at every moment. */
  look(): void {
    for (const machine of this.#shop.machines) {
      this.#lookAtChains(machine);
      this.#lookAtPositions(machine);
    }
    const { cloud, devices } = this.#shop;
    for (const [key, { seq }] of cloud.disk.log.heads)
      this.#everInCloud.set(key, Math.max(seq, this.#everInCloud.get(key) ?? 0));
    for (const device of devices) {
      this.#lookAtMarks(device);
      this.#lookAtCursors(device);
    }
  }

  /** What must be true when everything has come together again. */
  close(): void {
    this.look();
    const { cloud, devices, setting } = this.#shop;
    const events = cloud.disk.log.events;
    const here = new Set(events.map(({ hash }) => hash));
    const deeds = new Set(events.map(({ envelope }) => deedOf(envelope)));
    for (const [hash, deed] of this.#acknowledged) {
      const isHere = setting.silentRestores ? deeds.has(deed) : here.has(hash);
      if (!isHere && !this.#lost.has(hash)) this.#fail('lost', `I4 lost ${deed}`);
    }
    this.#lookAtMeaning(cloud);
    if (!setting.silentRestores) this.#lookAtNumbers(events);
    const state = this.#stateOf(cloud);
    for (const device of devices) {
      if (this.#remembersLost(device)) continue;
      if (headsOf(device) !== headsOf(cloud))
        this.#fail('diverged', `I10 ${device.name} has another set`);
      else if (this.#hasAll(device) && this.#stateOf(device) !== state)
        this.#fail('diverged', `I7 ${device.name} folds to another state`);
    }
  }

  /** All events, or what stands for those it has not. */
  #hasAll({ disk: { log, base } }: Machine): boolean {
    return log.floor === 0 || base !== null;
  }

  /**
   * It began with a snapshot of what the cloud had then, and what has died on every disk since. It has the last memory
   * of that, and nobody to tell it to.
   */
  #remembersLost({ disk: { log, base } }: Machine): boolean {
    return [...log.heads].some(
      ([key, { seq, hash }]) =>
        this.#lost.has(hash) &&
        seq <= (base?.heads.get(key) ?? 0) &&
        seq <= (this.#everInCloud.get(key) ?? 0),
    );
  }

  #fail(kind: Failure['kind'], what: string): void {
    this.#failures.set(what, { kind, what });
  }

  #lookAtChains({ name, disk }: Machine): void {
    for (const [key, chain] of disk.log.chains) {
      const [first] = chain;
      let before = first?.envelope.seq === 1 ? { seq: 0, hash: firstPrev } : undefined;
      for (const { envelope, hash } of chain) {
        if (before && (envelope.seq !== before.seq + 1 || envelope.prev !== before.hash))
          this.#fail('diverged', `I2 ${name} holds ${key} with a hole at ${envelope.seq}`);
        before = { seq: envelope.seq, hash };
      }
      if (before && before.seq !== disk.log.heads.get(key)?.seq)
        this.#fail('diverged', `I2 ${name} has a head of ${key} that is not its last event`);
    }
  }

  #lookAtPositions({ name, disk: { log } }: Machine): void {
    for (const [place, { hash }] of log.events.entries()) {
      const key = `${log.logId}#${log.floor + place + 1}`;
      const known = this.#positions.get(key);
      if (known !== undefined && known !== hash)
        this.#fail('diverged', `I5 ${name} gave position ${log.floor + place + 1} to two events`);
      this.#positions.set(key, hash);
    }
  }

  /** A device believes of no event that the cloud has it, unless the cloud once had it. */
  #lookAtMarks({ name, disk }: Machine): void {
    for (const mark of disk.log.marks.get('cloud') ?? []) {
      if (mark.seq > (this.#everInCloud.get(originKey(mark)) ?? 0))
        this.#fail('lost', `I4 ${name} believes ${originKey(mark)}#${mark.seq} in the cloud`);
    }
  }

  /** Whatever stands before a cursor in the peer's log is here. */
  #lookAtCursors(device: Machine): void {
    if (this.#shop.setting.silentRestores) return;
    for (const peer of this.#shop.peersOf(device)) {
      const { log } = peer.disk;
      const cursor = device.disk.log.cursors.get(`${peer.name} ${log.logId}`) ?? 0;
      for (const { envelope } of log.events.slice(0, Math.max(0, cursor - log.floor))) {
        if ((device.disk.log.heads.get(originKey(envelope))?.seq ?? 0) < envelope.seq)
          this.#fail(
            'lost',
            `I6 ${device.name} passed an event of ${peer.name} that it does not have`,
          );
      }
    }
  }

  #lookAtMeaning({ disk }: Machine): void {
    const meant = this.#meaningOf(disk.log.events).map(deedOf);
    if (new Set(meant).size !== meant.length) this.#fail('doubled', 'one deed has two effects');
  }

  #lookAtNumbers(events: readonly Sealed[]): void {
    const series = new Map<string, number[]>();
    for (const { event } of factsIn(events.map(({ envelope }) => envelope))) {
      if (event.type !== 'OrderSettled') continue;
      const { number } = event;
      series.set(number.series, [...(series.get(number.series) ?? []), number.value]);
    }
    for (const [name, values] of series) {
      values.sort((left, right) => left - right);
      if (values.some((value, place) => value !== place + 1))
        this.#fail('doubled', `I8 series ${name} has a gap or a number twice`);
    }
  }

  #meaningOf(events: readonly Sealed[]): readonly Envelope[] {
    return this.#shop.setting.rules.meaning(events.map(({ envelope }) => envelope));
  }

  #stateOf({ disk }: Machine): string {
    if (this.#shop.setting.snapshots) return this.#foldOf(disk);
    const meant = this.#meaningOf(disk.log.events);
    // Facts are put in order by whoever reads them; here the order under test must come through.
    const facts = meant.flatMap((envelope) => factsIn([envelope]));
    const orders = [...byStream(facts)].map(([stream, some]) => [
      stream,
      some.reduce((state, { event }) => order.evolve(state, event as OrderEvent), order.initial),
    ]);
    const { hash } = this.#shop.setting;
    return hash(JSON.stringify([orders.sort(byName), reconcile(meant, { hash })]));
  }

  #foldOf(disk: Machine['disk']): string {
    const { hash, rules } = this.#shop.setting;
    const { orders, receipts, torn } = fold(disk, rules.meaning);
    const texts = [...orders].map(([stream, { text }]) => [stream, text]);
    return hash(JSON.stringify([texts.sort(byName), receipts, torn]));
  }
}

const byName = (left: readonly unknown[], right: readonly unknown[]): number =>
  String(left[0]) < String(right[0]) ? -1 : 1;

const deedOf = ({ command, cidx }: Envelope): string => `${command}#${cidx}`;

const headsOf = ({ disk }: Machine): string =>
  JSON.stringify([...disk.log.heads].map(([key, { seq, hash }]) => [key, seq, hash]).sort(byName));
