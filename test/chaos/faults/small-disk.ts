import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Why this machine will not give us a file system of our own. */
export const noSmallDisk = (): string | null => {
  if (process.platform !== 'linux') return 'a small disk is made with tmpfs, on Linux only';
  return process.getuid?.() === 0 ? null : 'mounting a small disk takes root';
};

/** Whoever is stopped in the middle leaves none behind. */
const mounted = new Set<SmallDisk>();
process.once('exit', () => {
  for (const disk of mounted) disk[Symbol.dispose]();
});

/** A file system of a few megabytes, to be filled and locked. */
export class SmallDisk implements Disposable {
  readonly path: string;

  constructor(path: string, megabytes: number) {
    mkdirSync(path, { recursive: true });
    this.path = path;
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
    mounted.add(this);
  }

  /** Takes all the space there is. */
  fill(): void {
    const file = openSync(join(this.path, 'ballast'), 'a');
    for (const size of [65_536, 4096, 512]) {
      const block = new Uint8Array(size);
      while (fits(() => writeSync(file, block) === size)) continue;
    }
    closeSync(file);
  }

  empty(): void {
    rmSync(join(this.path, 'ballast'), { force: true });
  }

  setReadOnly(readOnly: boolean): void {
    run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, this.path);
  }

  [Symbol.dispose](): void {
    mounted.delete(this);
    run('umount', '--lazy', this.path);
  }
}

const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

const fits = (write: () => boolean): boolean => {
  try {
    return write();
  } catch {
    return false;
  }
};
