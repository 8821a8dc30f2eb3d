import type { Line } from '../lines/line.ts';
import type { Drawer } from './drawer.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  /** What it opens at; many take anything. */
  readonly bytes?: readonly number[];
}

const patience = 3000;
const bell = [0x07];

/** A drawer with a cable of its own, or a box that makes one of a serial port. */
export const lineDrawer = ({ name, line, bytes = bell }: Parts): Drawer => ({
  name,
  kick: async (beforeFirstByte) => {
    const opened = await line.open(patience);
    if (!opened.ok) return { state: 'not-sent', reason: 'offline', cause: opened.trouble };
    const { stream } = opened;
    stream.on('error', () => undefined).resume();
    const isGone = new Promise((resolve) => stream.once('close', resolve));
    try {
      beforeFirstByte();
      const isTaken = await new Promise<boolean>((resolve) => {
        stream.write(Uint8Array.from(bytes), (error) => resolve(!error));
      });
      return isTaken ? { state: 'accepted' } : { state: 'unknown', reason: 'connection-lost' };
    } finally {
      stream.end();
      const late = setTimeout(() => stream.destroy(), patience);
      await isGone;
      clearTimeout(late);
    }
  },
});
