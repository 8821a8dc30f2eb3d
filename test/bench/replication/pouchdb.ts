import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../kit/run-program.ts';
import { startHelper } from './helper-program.ts';
import { requireAll, type Doc, type Moved, type Peer } from './peer.ts';
import { batch } from './rxdb-orders.ts';

const folderOfPeers = fileURLToPath(new URL('../peers', import.meta.url));

/** PouchDB and its own server, on LevelDB at both ends, which does not flush. Its packages are installed for this bench alone. */
export const pouchdb = (docs: readonly Doc[]): Peer => ({
  name: 'PouchDB',
  run: async (folder) => {
    installPeers();
    const file = join(folder, 'orders.ndjson');
    writeFileSync(file, docs.map(({ text }) => text).join('\n'));
    await using server = await startHelper(join(folderOfPeers, 'pouchdb-server.mjs'), [
      join(folder, 'server'),
    ]);
    const client = join(folderOfPeers, 'pouchdb-client.mjs');
    const args = [join(folder, 'pouchdb'), server.url, file, String(batch)];
    const { said } = await runProgram(client, args);
    const moved = JSON.parse(said.at(-1) ?? '{}') as Moved & { readonly arrived: number };
    requireAll('PouchDB', moved.arrived, docs.length);
    return moved;
  },
});

const installPeers = (): void => {
  if (existsSync(join(folderOfPeers, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folderOfPeers, stdio: 'ignore' });
};
