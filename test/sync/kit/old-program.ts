import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const repository = join(import.meta.dirname, '..', '..', '..');
const fixtures = join(repository, 'test', 'fixtures');

/** The schema each kept program was shipped with: migrations are never edited, so its own are still here. */
const migrationsOf: Readonly<Record<string, number>> = { v1: 7 };

export const keptPrograms = readdirSync(fixtures).flatMap((name) => {
  const version = /^till-program-(v\d+)\.mjs\.gz$/.exec(name)?.[1];
  return version === undefined ? [] : [version];
});

/** A till's program as an earlier release shipped it, laid out as it was installed. */
export class OldProgram implements Disposable {
  readonly file: string;
  readonly #folder: string;

  constructor(version: string) {
    const cache = join(repository, 'node_modules', '.cache');
    mkdirSync(cache, { recursive: true });
    // Below node_modules it finds SQLite's binary, the one part that is not its own.
    this.#folder = mkdtempSync(join(cache, `quay-till-${version}-`));
    mkdirSync(join(this.#folder, 'till'));
    mkdirSync(join(this.#folder, 'sqlite'));
    this.file = join(this.#folder, 'till', 'cli.mjs');
    const packed = readFileSync(join(fixtures, `till-program-${version}.mjs.gz`));
    writeFileSync(this.file, gunzipSync(packed));
    const shipped = join(repository, 'migrations', 'sqlite');
    for (const name of readdirSync(shipped))
      if (Number(name.slice(0, 4)) <= migrationsOf[version]!)
        cpSync(join(shipped, name), join(this.#folder, 'sqlite', name));
    cpSync(join(repository, 'desktop', 'hub', 'src', 'page'), join(this.#folder, 'page'), {
      recursive: true,
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}
