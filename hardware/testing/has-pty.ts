import { openPty } from '../lines/pty.ts';

const tried = await openPty();
tried?.unplug();

/** Windows has none, and a machine without `koffi` cannot ask for one. */
export const hasPty = tried !== null;
