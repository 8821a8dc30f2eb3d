import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './trouble.ts';

/** A till's power is cut in the middle of a sale. */
export const tillKilled: Trouble = {
  name: 'a till is killed',
  kills: 1,
  strike: async ({ shop: { registers }, chance }) => {
    const register = registers[chance.integer(0, registers.length - 1)]!;
    await register.stop('SIGKILL');
    await wait(chance.integer(0, 500));
    await register.start();
  },
};

/** The server's machine stops; the tills sell on. */
export const serverKilled: Trouble = {
  name: 'the server is killed',
  kills: 1,
  strike: async ({ shop: { cloud }, chance }) => {
    await cloud.kill();
    await wait(chance.integer(0, 1500));
    await cloud.startAgain();
  },
};

/** PostgreSQL dies in the middle of a transaction, and comes back. */
export const databaseKilled: Trouble = {
  name: 'the database is killed',
  kills: 1,
  strike: async ({ shop: { cloud }, chance }) => {
    await cloud.killDatabase();
    await wait(chance.integer(0, 1000));
    await cloud.startDatabaseAgain();
  },
};
