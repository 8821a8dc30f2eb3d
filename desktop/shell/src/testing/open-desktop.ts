import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startShell, type Shell } from '../main/shell.ts';
import type { ShellSettings } from '../settings.ts';
import { StandIn, type StandInOptions } from './stand-in.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Why there is nothing to run. */
export const notBuilt = existsSync(join(dist, 'main.mjs'))
  ? null
  : 'needs the built desktop program: run npm run e2e, or node build/launch.mjs desktop';

export interface Desktop {
  readonly electron: StandIn;
  readonly shell: Shell | null;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  readonly lines: readonly string[];
}

/** The desktop program, started on the stand-in: what was built of preload and till, and main as it lies in the source. */
export const openDesktop = async (
  options: StandInOptions,
  wanted: Pick<ShellSettings, 'data'> & Partial<ShellSettings>,
): Promise<Desktop> => {
  const electron = new StandIn(options);
  const log: Readonly<Record<string, unknown>>[] = [];
  const lines: string[] = [];
  const shell = await startShell({
    electron: electron.api,
    settings: {
      port: 0,
      host: '127.0.0.1',
      language: 'vi',
      screens: join(dist, 'screens'),
      tablet: join(dist, 'tablet'),
      discovery: false,
      kiosk: false,
      demo: true,
      serverBeside: null,
      movedHere: false,
      printer: null,
      counter: null,
      keys: 'plain',
      ...wanted,
    },
    preload: join(dist, 'preload.cjs'),
    program: join(dist, 'till', 'program.mjs'),
    say: (line) => lines.push(line),
    log: (entry) => log.push(entry),
  });
  return { electron, shell, log, lines };
};
