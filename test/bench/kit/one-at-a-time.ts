import { join } from 'node:path';
import Database from 'better-sqlite3';
import { place } from './place.ts';

/** A second run would measure the first and share its files, so it is sent away. The lock ends with the process. */
export const aloneOrExit = (): Disposable => {
  const lock = new Database(join(place(''), 'running.db'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    console.error('Another bench is running on these files: two at once would measure each other.');
    process.exit(2);
  }
  return { [Symbol.dispose]: () => lock.close() };
};
