import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** Whether what was built is there and at least as new as everything it was made of. */
export const isFresh = (built, sources) =>
  existsSync(built) && newest(sources) <= statSync(built).mtimeMs;

const shared = join(root, 'shared');

export const sharedSources = () => readdirSync(shared).map((name) => join(shared, name, 'src'));

const newest = (paths) =>
  paths
    .filter((path) => existsSync(path))
    .reduce((latest, path) => {
      const found = statSync(path);
      const within = found.isDirectory()
        ? newest(readdirSync(path).map((name) => join(path, name)))
        : 0;
      return Math.max(latest, found.mtimeMs, within);
    }, 0);
