import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './tools.ts';

export interface Kernel {
  /** Below it lie `boot` and `lib/modules`, as in an installed system. */
  readonly root: string;
  readonly version: string;
}

/** Of seventy megabytes packed and four hundred unpacked, what a machine with USB and no other hardware needs. */
const parts = [
  './boot/vmlinuz-*',
  './lib/modules/*/modules.builtin*',
  './lib/modules/*/modules.order',
  ...['fs/9p', 'fs/configfs', 'fs/fscache', 'fs/netfs', 'fs/overlayfs', 'net/9p'].map(kernelFolder),
  ...['drivers/hid', 'drivers/usb', 'drivers/virtio'].map(kernelFolder),
];

function kernelFolder(name: string): string {
  return `./lib/modules/*/kernel/${name}`;
}

/** Debian's kernel, which can pretend to be a USB device. Fetched and unpacked once, never installed. */
export const bringKernel = (cache: string): Kernel => {
  const root = join(cache, 'kernel');
  if (!existsSync(root)) unpack(cache, root);
  const [version] = readdirSync(join(root, 'lib', 'modules'));
  if (version === undefined) throw new Error(`no kernel in ${root}: delete that folder`);
  return { root, version };
};

const unpack = (cache: string, root: string): void => {
  mkdirSync(cache, { recursive: true });
  const name = /linux-image-\S+/.exec(run('apt-cache', ['depends', 'linux-image-amd64']).slice(17));
  if (!name) throw new Error('Debian names no kernel: apt-get update');
  run('apt-get', ['download', '-o', 'APT::Sandbox::User=root', name[0]], cache);
  const [archive] = globSync('linux-image-*.deb', { cwd: cache });
  const half = `${root}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const tar = join(cache, 'kernel.tar');
  run('sh', ['-c', 'dpkg --fsys-tarfile "$0" > "$1"', archive ?? '', tar], cache);
  run('tar', ['-x', '-f', tar, '-C', half, '--wildcards', ...parts]);
  rmSync(tar);
  const [version = ''] = readdirSync(join(half, 'lib', 'modules'));
  run('depmod', ['-b', half, version]);
  renameSync(half, root);
};
