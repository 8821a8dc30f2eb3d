import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the rig's machine is made with, and the Debian package that brings it. */
const wanted = [
  { file: '/usr/bin/qemu-system-x86_64', from: 'qemu-system-x86' },
  { file: '/bin/busybox', from: 'busybox-static' },
  { file: '/usr/bin/cpio', from: 'cpio' },
  { file: '/sbin/modprobe', from: 'kmod' },
  { file: '/lib/systemd/systemd-udevd', from: 'udev' },
  { file: '/usr/bin/apt-get', from: 'apt' },
] as const;

/** Why the rig cannot run on this computer, and what to do about it; `null` where it can. */
export const whyNot = (): string | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it needs Linux on x64';
  const missing = wanted.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) {
    const [files, packages] = [missing.map(({ file }) => file), missing.map(({ from }) => from)];
    return `missing: ${files.join(', ')}\n  Debian: apt-get install --no-install-recommends ${packages.join(' ')}`;
  }
  return null;
};

/** Runs a program to its end, and gives what it said. */
export const run = (program: string, args: readonly string[], folder?: string): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
};
