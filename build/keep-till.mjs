import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';
import { run } from './run.mjs';

/**
 * Keeps the till's program as a release ships it, so that later releases meet it: once at each release, with its number.
 * What has been kept is never made again. Its schema's number goes into test/sync/kit/old-program.ts.
 */
const version = Number(process.argv[2]);
const kept = join(root, 'test', 'fixtures', `till-program-v${version}.mjs.gz`);
if (!(version > 0) || existsSync(kept)) {
  console.error(`Name the number of a release that was not kept yet; ${kept}`);
  process.exit(1);
}
const file = join(root, 'node_modules', '.cache', 'kept-till.mjs');
const { ok, output } = await run(
  `rolldown desktop/hub/src/cli.ts --platform node --external better-sqlite3 --format esm --minify --file "${file}"`,
);
if (!ok) {
  console.error(output);
  process.exit(1);
}
writeFileSync(kept, gzipSync(readFileSync(file), { level: 9 }));
rmSync(file);
