import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, sharedSources } from './fresh.mjs';
import { root } from './install.mjs';
import { run } from './run.mjs';

const home = join(root, 'desktop', 'screens');
const dist = join(home, 'dist');

/** Builds the screens when they are missing or older than what they are made of. A till without them still sells. */
export const ensureScreens = async () => {
  // Somebody who names a folder built the screens in it.
  if (process.env.QUAY_SCREENS || isBuilt()) return;
  console.error('Dựng màn hình bán hàng · building the screens');
  // Beside it first, so that a till that starts meanwhile finds the old ones or the new ones whole.
  const fresh = join(root, 'node_modules', '.cache', `quay-screens-${process.pid}`);
  mkdirSync(join(fresh, '..'), { recursive: true });
  // Tests start tills too, and libraries built for a test measure nothing: a list would have no width.
  const { ok, output } = await run(
    `vite build desktop/screens --outDir "${fresh}" --logLevel warn`,
    { extra: { NODE_ENV: 'production' } },
  );
  if (ok) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
    return;
  }
  rmSync(fresh, { recursive: true, force: true });
  console.error(output);
  console.error(
    'Chưa dựng được màn hình; máy vẫn chạy · the screens could not be built; the till runs without',
  );
};

const isBuilt = () =>
  isFresh(join(dist, 'index.html'), [
    join(home, 'src'),
    join(home, 'index.html'),
    join(home, 'vite.config.ts'),
    join(home, 'package.json'),
    ...sharedSources(),
  ]);
