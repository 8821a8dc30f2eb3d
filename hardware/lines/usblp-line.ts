import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DeviceStream, type Device } from './device-stream.ts';
import { hasTaken } from './has-taken.ts';
import { unreachable, type Line, type LineTrouble } from './line.ts';

const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;

/** A USB printer as Linux shows it: `/dev/usb/lp0`. It writes and reads; no driver is taken from anybody. */
export const usblpLine = (path: string): Line => ({
  open: async () => {
    try {
      const handle = await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
      return { ok: true, stream: new DeviceStream(device(handle)) };
    } catch (error) {
      return unreachable(troubles[codeOf(error)] ?? 'not-found');
    }
  },
});

const troubles: Readonly<Record<string, LineTrouble>> = {
  EBUSY: 'in-use',
  // Nobody has put this user into the group `lp`.
  EACCES: 'no-permission',
};

/** Neither a read nor a write waits in the kernel, where it would hold a thread of ours: full or empty, we ask again. */
const device = (handle: FileHandle): Device => {
  let isOpen = true;
  const again = async <Result>(attempt: () => Promise<Result | null>): Promise<Result> => {
    while (isOpen) {
      const result = await attempt().catch((error: unknown) => {
        if (codeOf(error) === 'EAGAIN') return null;
        throw error;
      });
      if (result !== null) return result;
      await pause(pollEvery);
    }
    throw new Error('closed');
  };
  return {
    read: () =>
      again(async () => {
        const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(256) });
        return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
      }),
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) {
        at += await again(async () => {
          const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
          return bytesWritten === 0 ? null : bytesWritten;
        });
      }
      // It answers before they are in the printer, and closing would throw them away: a drawer would stay shut.
      await again(async () => (await hasTaken(handle.fd)) || null);
    },
    close: async () => {
      isOpen = false;
      await handle.close();
    },
  };
};

const pollEvery = 20;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
