import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..', '..');

/** On the disk that a till would use, not in a temporary folder that may lie in memory. */
const benchFolder = join(process.env['QUAY_DATA'] ?? join(repository, '.quay'), 'bench');

export const place = (name: string): string => {
  const folder = join(benchFolder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

export const freshPlace = (name: string): string => {
  rmSync(join(benchFolder, name), { recursive: true, force: true });
  return place(name);
};
