import { spawn } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Kernel } from './kernel.ts';
import { run } from './tools.ts';

/** What its kernel needs before it can see this computer's disk, each after those it builds on. */
const modules =
  'virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci netfs fscache 9pnet 9pnet_virtio 9p overlay';

/** Enough to start: one program, and the drivers of the disk. */
const packStart = (cache: string, kernel: Kernel): string => {
  const folder = join(cache, 'start');
  rmSync(folder, { recursive: true, force: true });
  for (const each of ['bin', 'proc', 'dev', 'modules'])
    mkdirSync(join(folder, each), { recursive: true });
  copyFileSync('/bin/busybox', join(folder, 'bin', 'busybox'));
  copyFileSync(join(import.meta.dirname, 'init'), join(folder, 'init'));
  run('chmod', ['+x', 'init', 'bin/busybox'], folder);
  const order: string[] = [];
  for (const name of modules.split(' ')) {
    const [file] = globSync(`lib/modules/*/kernel/**/${name}.ko`, { cwd: kernel.root });
    if (file === undefined) continue;
    copyFileSync(join(kernel.root, file), join(folder, 'modules', basename(file)));
    order.push(basename(file));
  }
  writeFileSync(join(folder, 'modules', 'order'), order.join('\n'));
  const packed = join(cache, 'start.cpio');
  run('sh', ['-c', 'find . | cpio --quiet -o -H newc > "$0"', packed], folder);
  return packed;
};

interface Boot {
  readonly cache: string;
  readonly kernel: Kernel;
  /** Run on Node in the machine, which sees this computer's disk and changes nothing on it. */
  readonly program: string;
  readonly patience: number;
  readonly onLine: (line: string) => void;
}

/** Starts a computer made of software, lets it run one program, and waits until it is off. */
export const boot = ({ cache, kernel, program, patience, onLine }: Boot): Promise<void> => {
  const words = Object.entries({ kernel: kernel.root, node: process.execPath, program });
  const told = words.map(([name, value]) => `quay.${name}=${value}`).join(' ');
  const options = {
    accel: 'tcg,thread=multi',
    cpu: 'max',
    m: '2048',
    smp: '2',
    display: 'none',
    serial: 'stdio',
    monitor: 'none',
    kernel: join(kernel.root, 'boot', `vmlinuz-${kernel.version}`),
    initrd: packStart(cache, kernel),
    append: `console=ttyS0 quiet panic=-1 oops=panic ${told}`,
    fsdev: 'local,id=disk,path=/,security_model=none,readonly=on,multidevs=remap',
    device: 'virtio-9p-pci,fsdev=disk,mount_tag=host',
  };
  const machine = spawn(
    'qemu-system-x86_64',
    [
      '-nodefaults',
      '-no-reboot',
      ...Object.entries(options).flatMap(([name, value]) => [`-${name}`, value]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], timeout: patience, killSignal: 'SIGKILL' },
  );
  createInterface({ input: machine.stdout }).on('line', (line) => onLine(line.trimEnd()));
  return new Promise((resolve, reject) => {
    machine.once('error', reject);
    machine.once('close', (_, signal) =>
      signal ? reject(new Error(`the machine was stopped after ${patience} ms`)) : resolve(),
    );
  });
};
