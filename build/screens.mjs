import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, sharedSources } from './fresh.mjs';
import { root } from './install.mjs';
import { run } from './run.mjs';

const at = (...path) => join(root, 'desktop', ...path);

/** Builds the screens when they are missing or older than what they are made of. A till without them still sells. */
export const ensureScreens = () => ensureBuilt('screens', process.env.QUAY_SCREENS);

/** The same for the tablet's page, which is made of the screens' parts. */
export const ensureTablet = () => ensureBuilt('tablet', process.env.QUAY_TABLET);

const ensureBuilt = async (name, elsewhere) => {
  const dist = at(name, 'dist');
  // Somebody who names a folder built the page in it.
  if (elsewhere || isFresh(join(dist, 'index.html'), sourcesOf(name))) return;
  console.error(`Dựng giao diện · building the page: ${name}`);
  // Beside it first, so that a till that starts meanwhile finds the old one or the new one whole.
  const fresh = join(root, 'node_modules', '.cache', `quay-${name}-${process.pid}`);
  mkdirSync(join(fresh, '..'), { recursive: true });
  // Tests start tills too, and libraries built for a test measure nothing: a list would have no width.
  const { ok, output } = await run(
    `vite build desktop/${name} --outDir "${fresh}" --logLevel warn`,
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
    'Chưa dựng được giao diện; máy vẫn chạy · the page could not be built; the till runs without',
  );
};

const sourcesOf = (name) => [
  ...['screens', name].flatMap((each) => [
    at(each, 'src'),
    at(each, 'public'),
    at(each, 'index.html'),
    at(each, 'vite.config.ts'),
    at(each, 'package.json'),
  ]),
  ...sharedSources(),
];
