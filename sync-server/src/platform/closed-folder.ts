import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder that is nobody else's; those above it stay open to walk through. */
export const closedFolder = (folder: string): void => {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
