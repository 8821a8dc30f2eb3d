import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's executable, or why it cannot run here. The package itself is not asked: it would begin to download. */
export const findElectron = ({ env, platform, getuid } = process) => {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(root, 'node_modules', 'electron', 'dist');
  const executable = join(folder, executables[platform] ?? 'electron');
  if (!existsSync(executable)) {
    return {
      reason:
        'the Electron binary is not here: run npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH',
    };
  }
  if (platform !== 'linux') return { executable };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return { reason: 'Electron needs a display' };
  if (getuid?.() === 0)
    return { reason: 'Electron keeps its sandbox, and so does not run as root' };
  return { executable };
};

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(findElectron()));
