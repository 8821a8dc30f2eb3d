import { readFileSync } from 'node:fs';

/** Loaded before a till: its wall clock is wrong by as much as a file says, looked at again at each SIGUSR2. */

const right = Date.now;
const file = process.env['QUAY_CHAOS_CLOCK'];
let off = 0;

const look = (): void => {
  off = file === undefined ? 0 : Number(readFileSync(file, 'utf8'));
};

Date.now = () => right() + off;
look();
process.on('SIGUSR2', look);
