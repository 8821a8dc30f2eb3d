import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Migration } from './migration.ts';

/** The till's and hub's database. */
export const sqliteHistory = (): readonly Migration[] => historyIn('sqlite');

/** The sync server's database. */
export const postgresHistory = (): readonly Migration[] => historyIn('postgres');

const historyIn = (name: string): readonly Migration[] => {
  const folder = join(import.meta.dirname, '..', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -'.sql'.length),
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      };
    });
};
