import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the lock file names and node_modules lacks. Speaks on stderr: stdout belongs to the program. */
export const ensureInstalled = () => {
  const wanted = packagesIn('package-lock.json') ?? {};
  const installed = packagesIn('node_modules/.package-lock.json');
  if (installed && !missing(wanted, installed)) return;

  // Not `npm ci`: it refuses a lock file made where the registry lacks the binaries of other platforms.
  const command = 'npm install --no-save';
  console.error(`Installing the packages (${command})`);
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

/** npm writes what it installed in the form of a lock file: no stamp of ours can be truer. */
const packagesIn = (lockFile) => {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
};

/** Optional packages are those of other platforms; a lock file also lists the workspaces themselves. */
const missing = (wanted, installed) =>
  Object.entries(wanted).some(
    ([path, { optional, version }]) =>
      path.includes('node_modules/') &&
      !optional &&
      (!installed[path] || installed[path].version !== version),
  );
