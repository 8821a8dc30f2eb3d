import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { Duplex } from 'node:stream';
import { native } from './native.ts';

export interface Pty {
  /** What a serial driver opens. */
  readonly path: string;
  /** What hangs on the other end of the cable. */
  readonly device: Duplex;
  /** Pulls the plug: whoever has it open is told, and the path is gone. */
  readonly unplug: () => void;
}

/** A serial cable made of software, as Linux and macOS know it; `null` where there is none, or no way to ask for one. */
export const openPty = async (): Promise<Pty | null> => {
  const koffi = await native(() => import('koffi'));
  if (!koffi || process.platform === 'win32') return null;
  const library = koffi.default.load(
    process.platform === 'darwin' ? 'libSystem.dylib' : 'libc.so.6',
  );
  const open = library.func('int posix_openpt(int flags)');
  const grant = library.func('int grantpt(int fd)');
  const unlock = library.func('int unlockpt(int fd)');
  const nameOf = library.func('str ptsname(int fd)');
  const attributes = library.func('int tcgetattr(int fd, _Out_ uint8_t *attributes)');
  const makeRaw = library.func('void cfmakeraw(_Inout_ uint8_t *attributes)');
  const setAttributes = library.func('int tcsetattr(int fd, int when, uint8_t *attributes)');
  const [readWrite, noControllingTty] = [2, process.platform === 'darwin' ? 0x20000 : 0x100];
  const device = Number(open(readWrite | noControllingTty));
  if (device < 0 || grant(device) !== 0 || unlock(device) !== 0) return null;
  const path = String(nameOf(device));
  // Held open by us as well: a driver that lets go is no unplugged cable.
  const cable = openSync(path, readWrite | noControllingTty);
  const raw = Buffer.alloc(256);
  attributes(cable, raw);
  makeRaw(raw);
  setAttributes(cable, 0, raw);
  // One handle for both ways: two on the same number would close it twice, and then somebody else's.
  const stream = new ReadStream(device);
  stream.on('error', () => undefined);
  let isPlugged = true;
  return {
    path,
    device: stream,
    unplug: () => {
      if (!isPlugged) return;
      isPlugged = false;
      closeSync(cable);
      stream.destroy();
    },
  };
};
