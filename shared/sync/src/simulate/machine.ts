import type { DeviceId } from '@pos/kernel';
import type { Crypto, Signer } from '../crypto.ts';
import type { Origin } from '../envelope.ts';
import { emptyDisk, MemoryEventLog, type MemoryDisk } from '../memory-event-log.ts';
import type { PeerView } from '../session/index.ts';
import type { Base } from './folded.ts';
import type { Rules } from './mutants.ts';
import type { Pictured } from './snapshots.ts';

/** What a disk holds: copied, brought back, lost. */
export interface Disk {
  readonly log: MemoryDisk;
  /** The life in which the device writes, and the last receipt number it gave out in it. */
  readonly epoch: number;
  readonly number: number;
  /** What stands for the events that were dropped, or never came. */
  readonly base: Base | null;
  /** The newest snapshot here, for whoever asks for one. */
  readonly newest: Pictured | null;
  /** One that is on its way here. */
  readonly incoming: Pictured | null;
}

/** A till, a tablet or the cloud: a disk, and a memory that a crash empties. */
export interface Machine {
  readonly name: string;
  readonly device: DeviceId;
  readonly signer: Signer;
  disk: Disk;
  copy: Disk | null;
  /** Kept outside the disk, as an operating system's key store is: the highest life ever begun. */
  lives: number;
  /** How many names its log has had. */
  names: number;
  /** Grows with every start. */
  boot: number;
  views: Map<string, PeerView | null>;
  busy: Set<string>;
  fences: Map<string, string>;
}

export const newMachine = (name: string, device: DeviceId, signer: Signer): Machine => ({
  name,
  device,
  signer,
  disk: {
    log: emptyDisk(`${name}:0`),
    epoch: 1,
    number: 0,
    base: null,
    newest: null,
    incoming: null,
  },
  copy: null,
  lives: 1,
  names: 0,
  boot: 0,
  views: new Map(),
  busy: new Set(),
  fences: new Map(),
});

export const copyOf = ({ log, ...rest }: Disk): Disk => ({ ...rest, log: { ...log } });

export const logOf = ({ disk }: Machine, { accept }: Pick<Rules, 'accept'>): MemoryEventLog =>
  new MemoryEventLog(disk.log, accept);

export const originOfMachine = ({ device, disk }: Machine): Origin => ({
  device,
  epoch: disk.epoch,
});

/** The power goes: whatever was on its way to memory or from it is gone. */
export const crash = (machine: Machine): void => {
  machine.boot += 1;
  machine.views = new Map();
  machine.busy = new Set();
  machine.fences = new Map();
};

/** Drawn by chance in real life, so that no copy of a disk ever repeats it. */
export const newName = (machine: Machine): string => {
  machine.names += 1;
  return `${machine.name}:${machine.names}`;
};

export const rename = (machine: Machine): void => {
  machine.disk.log.logId = newName(machine);
};

/** Another life: another chain, other numbers, and positions that nobody mistakes for those of the life before. */
export const beginLife = (machine: Machine, above: number, rules: Rules): void => {
  if (!rules.beginsLife) return;
  machine.lives = Math.max(machine.lives, machine.disk.epoch, above) + 1;
  machine.disk = { ...machine.disk, epoch: machine.lives, number: 0 };
  if (rules.renamesLog) rename(machine);
};

/** Signatures that are cheap and that only this simulation believes: chains and their checks stay real. */
export const cheapCrypto = (hash: Crypto['hash']): Crypto => ({
  hash,
  verify: (digest, signature, publicKey) => signature === cheapSigner(publicKey, hash).sign(digest),
});

export const cheapSigner = (publicKey: string, hash: Crypto['hash']): Signer => ({
  publicKey,
  sign: (digest) => hash(`${publicKey} ${digest}`),
});
