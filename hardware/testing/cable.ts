import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { openPty, type Pty } from '../lines/pty.ts';

/** A cable that can be pulled and put back: each time the system gives it another name, as it does with USB. */
export interface Cable extends AsyncDisposable {
  /** Stays the same, as `/dev/serial/by-id/…` does. */
  readonly path: string;
  readonly unplug: () => void;
  readonly plug: () => Promise<void>;
}

export const layCable = async (onPlug: (device: Duplex) => void): Promise<Cable> => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-cable-'));
  const path = join(folder, 'device');
  let pty: Pty | null = null;
  const unplug = (): void => {
    if (!pty) return;
    unlinkSync(path);
    pty.unplug();
    pty = null;
  };
  const plug = async (): Promise<void> => {
    pty = await openPty();
    if (!pty) throw new Error('this machine has no pseudo terminals');
    onPlug(pty.device);
    symlinkSync(pty.path, path);
  };
  await plug();
  return {
    path,
    unplug,
    plug,
    [Symbol.asyncDispose]: async () => {
      unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
