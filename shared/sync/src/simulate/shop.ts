import { id } from '@pos/kernel';
import type { Admission } from '../check-run.ts';
import { originKey, type ChainHead, type Sealed } from '../envelope.ts';
import { seal, type Author } from '../seal.ts';
import { Audit } from './audit.ts';
import { chanceFrom, type Chance } from './chance.ts';
import {
  beginLife,
  cheapCrypto,
  cheapSigner,
  copyOf,
  crash,
  logOf,
  newMachine,
  originOfMachine,
  rename,
  type Disk,
  type Machine,
} from './machine.ts';
import { baseAfter, type Base } from './folded.ts';
import type { Rules } from './mutants.ts';
import { Network } from './network.ts';
import { isWithin } from '../snapshot/index.ts';
import { Guests, simulatedId } from './sales.ts';
import { baseIn, takeSnapshot, type Pictured } from './snapshots.ts';

export interface Setting {
  readonly seed: number;
  readonly steps: number;
  /** Two of the tills also serve the shop's network. */
  readonly hubs: boolean;
  /** Disks come back from a copy without anybody noticing. */
  readonly silentRestores: boolean;
  /** Tills write down what they have folded, let go of the rest, and other tills join later. */
  readonly snapshots: boolean;
  readonly rules: Rules;
  readonly hash: (text: string) => string;
}

const author: Author = {
  tenant: id<'TenantId'>(simulatedId(8, 1)),
  store: id<'StoreId'>(simulatedId(8, 2)),
};

/** Three tills, a tablet and the cloud, and all that may happen to them. */
export class Shop {
  readonly setting: Setting;
  readonly chance: Chance;
  readonly network = new Network();
  readonly admission: Admission;
  readonly cloud: Machine;
  devices: readonly Machine[];
  /** Tills that have joined and do not sell yet. */
  newcomers: readonly Machine[] = [];
  readonly hubs: readonly Machine[];
  /** Whole folders that somebody copied to another machine, where they run as if they were the first. */
  clones: readonly Machine[] = [];
  readonly audit: Audit;
  readonly #guests: Guests;
  backup: Disk;
  /** How many tills began with a snapshot; how often somebody was told to take one; how many orders were recalled. */
  founded = 0;
  sentAway = 0;
  recalled = 0;

  constructor(setting: Setting) {
    this.setting = setting;
    this.chance = chanceFrom(setting.seed);
    const crypto = cheapCrypto(setting.hash);
    this.admission = { scope: author, crypto, keyOf: (device) => device };
    const machines = ['C', 'T1', 'T2', 'T3', 'B1'].map((name, place) => {
      const device = id<'DeviceId'>(simulatedId(9, place + 1));
      return newMachine(name, device, cheapSigner(device, setting.hash));
    });
    this.cloud = machines[0]!;
    this.devices = machines.slice(1);
    this.hubs = setting.hubs ? this.devices.slice(0, 2) : [];
    this.#guests = new Guests(this.chance, setting.snapshots);
    this.backup = copyOf(this.cloud.disk);
    this.audit = new Audit(this);
  }

  get machines(): readonly Machine[] {
    return [this.cloud, ...this.devices];
  }

  /** Whoever sells and speaks with peers. */
  get sellers(): readonly Machine[] {
    return [...this.devices, ...this.clones];
  }

  machine(name: string): Machine {
    return [this.cloud, ...this.sellers, ...this.newcomers].find(
      (machine) => machine.name === name,
    )!;
  }

  peersOf(machine: Machine): readonly Machine[] {
    return [this.cloud, ...this.hubs.filter((hub) => hub !== machine)];
  }

  /** A person does something at a device and is told that it is saved. */
  sell(machine: Machine): void {
    const { rules } = this.setting;
    const log = logOf(machine, rules);
    const deed = this.#guests.act(() => {
      machine.disk = { ...machine.disk, number: machine.disk.number + 1 };
      return { series: `${machine.name}.${machine.disk.epoch}`, value: machine.disk.number };
    });
    const day = String(1 + this.chance.below(28)).padStart(2, '0');
    const { sealed } = seal(
      { head: this.#ownHead(machine), lam: log.head().lam, author },
      {
        command: deed.command,
        // The clock says whatever it likes: nothing is put in order by it.
        at: `2026-11-${day}T19:02:40.000+07:00`,
        off: this.chance.below(1_000_000) - 500_000,
        offAge: null,
        by: null,
        approvedBy: null,
        cause: null,
        training: false,
      },
      [deed],
      { crypto: this.admission.crypto, signer: machine.signer },
    );
    log.append(sealed);
    this.audit.acknowledged(sealed);
  }

  #ownHead(machine: Machine): ChainHead {
    const { rules } = this.setting;
    const log = logOf(machine, rules);
    const origin = originOfMachine(machine);
    const head = log.headOf(origin);
    if (rules.startsChain || head.seq > 0) return head;
    const lives = log.origins().filter(({ device }) => device === machine.device);
    const last = lives.sort((left, right) => right.epoch - left.epoch)[0];
    return last ? { ...last, epoch: origin.epoch } : head;
  }

  backUpCloud(): void {
    this.backup = copyOf(this.cloud.disk);
  }

  /** Last night's dump, at three in the morning: what came since is gone from there. */
  restoreCloud(): void {
    const { epoch } = this.cloud.disk;
    this.audit.look();
    this.cloud.disk = copyOf(this.backup);
    crash(this.cloud);
    // Names and lives go on from where they were: they are drawn outside the database.
    if (this.setting.rules.renamesLog) rename(this.cloud);
    this.cloud.disk = { ...this.cloud.disk, epoch: epoch + 1 };
    this.audit.restored(this.cloud);
  }

  copyDisk(machine: Machine): void {
    machine.copy = copyOf(machine.disk);
  }

  /** `noticed`: something outside the disk tells that it is an older one. */
  restoreDisk(machine: Machine, noticed: boolean): void {
    if (!machine.copy) return;
    const before = this.#ownEvents(machine);
    this.audit.look();
    machine.disk = copyOf(machine.copy);
    crash(machine);
    if (noticed) beginLife(machine, machine.lives, this.setting.rules);
    else this.audit.forgetPositions(machine);
    const kept = new Set(this.#ownEvents(machine).map(({ hash }) => hash));
    this.audit.wiped(before.filter(({ hash }) => !kept.has(hash)));
    this.audit.restored(machine);
  }

  cloneFolder({ name, device, signer, disk }: Machine): void {
    const clone = newMachine(`${name}b`, device, signer);
    clone.disk = copyOf(disk);
    this.clones = [clone];
  }

  #ownEvents({ device, disk }: Machine): readonly Sealed[] {
    const { events, parked } = disk.log;
    return [...events, ...parked].filter(({ envelope }) => envelope.device === device);
  }

  /** Drops what the cloud and its backup have, and a snapshot if others may have to be told. */
  async prune(machine: Machine): Promise<void> {
    const { rules, silentRestores, snapshots } = this.setting;
    if (silentRestores) return;
    if (!snapshots && this.hubs.includes(machine)) return;
    const log = logOf(machine, rules);
    const { newest } = machine.disk;
    const safe = await rules.prunable(log);
    const { logId, floor } = log.head();
    if (!snapshots) return this.#drop(machine, safe);
    if (newest?.snapshot.manifest.log.id !== logId) return;
    const { manifest } = newest.snapshot;
    if (!isWithin(manifest, log.marksOf('cloud'))) return;
    const upTo = rules.dropsBelowSnapshot ? Math.min(safe, manifest.log.pos) : safe;
    if (upTo <= floor) return;
    machine.disk = { ...machine.disk, base: baseAfter(machine.disk, upTo, this.#base(newest)) };
    this.#drop(machine, upTo);
  }

  #drop(machine: Machine, upTo: number): void {
    const log = logOf(machine, this.setting.rules);
    const { floor } = log.head();
    this.audit.pruned(machine, log.readAfter(floor, upTo - floor));
    log.prune(upTo);
  }

  #base(pictured: Pictured): Base {
    return baseIn(pictured, this.admission.crypto);
  }

  /** Writes down what it has folded, and shows it to the cloud. */
  picture(machine: Machine): void {
    const pictured = takeSnapshot(machine, this.setting.rules, this.admission);
    if (!pictured) return;
    machine.disk = { ...machine.disk, newest: pictured };
    this.network.post(machine.name, this.cloud.name, 'offer', {
      snapshot: pictured.snapshot,
      chunks: Object.fromEntries(pictured.chunks),
    });
  }

  /** Another till joins. */
  join(): void {
    const place = this.machines.length + this.newcomers.length + 1;
    const device = id<'DeviceId'>(simulatedId(9, place));
    const signer = cheapSigner(device, this.setting.hash);
    this.newcomers = [...this.newcomers, newMachine(`N${place}`, device, signer)];
  }

  /** It has what it could have, and begins to sell. */
  open(machine: Machine): void {
    this.newcomers = this.newcomers.filter((other) => other !== machine);
    this.devices = [...this.devices, machine];
  }

  /** How far the oldest copy of the cloud has each origin. */
  inBackup(): Record<string, number> {
    return Object.fromEntries(
      [...this.backup.log.heads.values()].map((head) => [originKey(head), head.seq]),
    );
  }
}
