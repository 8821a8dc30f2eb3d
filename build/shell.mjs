import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, sharedSources } from './fresh.mjs';
import { root } from './install.mjs';
import { run } from './run.mjs';
import { ensureScreens, ensureTablet } from './screens.mjs';

const at = (...path) => join(root, ...path);
const config = at('build', 'config', 'shell.config.mjs');
const dist = at('desktop', 'shell', 'dist');

/** Builds the desktop program into desktop/shell/dist when it is missing or older than what it is made of. */
export const ensureShell = async () => {
  await ensureScreens();
  await ensureTablet();
  const screens = process.env.QUAY_SCREENS || at('desktop', 'screens', 'dist');
  const tablet = process.env.QUAY_TABLET || at('desktop', 'tablet', 'dist');
  if (isFresh(join(dist, 'main.mjs'), [...sources(), screens, tablet])) return true;
  console.error('Dựng chương trình máy tính tiền · building the desktop program');
  const fresh = at('node_modules', '.cache', `quay-shell-${process.pid}`);
  mkdirSync(join(fresh, '..'), { recursive: true });
  const { ok, output } = await run(`rolldown --config "${config}"`, {
    extra: { QUAY_SHELL_OUT: fresh },
  });
  if (!ok) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(output);
    return false;
  }
  // The till's program finds these two beside its folder, as its sources do.
  copy(at('migrations', 'sqlite'), join(fresh, 'sqlite'));
  copy(at('desktop', 'hub', 'src', 'page'), join(fresh, 'page'));
  if (existsSync(screens)) copy(screens, join(fresh, 'screens'));
  if (existsSync(tablet)) copy(tablet, join(fresh, 'tablet'));
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return true;
};

const copy = (from, to) => cpSync(from, to, { recursive: true });

const sources = () => [
  ...sharedSources(),
  at('migrations', 'src'),
  at('migrations', 'sqlite'),
  at('desktop', 'till', 'src'),
  at('desktop', 'hub', 'src'),
  at('desktop', 'shell', 'src'),
  config,
];
