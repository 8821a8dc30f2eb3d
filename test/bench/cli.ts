import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, type Judged } from './kit/budget.ts';
import type { Bench } from './kit/finding.ts';
import { aloneOrExit } from './kit/one-at-a-time.ts';
import { runProgram } from './kit/run-program.ts';
import { table } from './kit/table.ts';

/** In the order in which they run. Each runs in a process of its own: no bench inherits another's heap. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  settle: async () => (await import('./settle.ts')).settle,
  'settle-http': async () => (await import('./settle-http.ts')).settleHttp,
  append: async () => (await import('./append.ts')).append,
  search: async () => (await import('./search.ts')).search,
  barcode: async () => (await import('./barcode.ts')).barcode,
  'cold-start': async () => (await import('./cold-start.ts')).coldStart,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  verify: async () => (await import('./verify.ts')).verify,
  close: async () => (await import('./close.ts')).close,
  memory: async () => (await import('./memory.ts')).memory,
  'server-push': async () => (await import('./server/server-push.ts')).serverPush,
  'server-single': async () => (await import('./server/server-single.ts')).serverSingle,
  'server-crowd': async () => (await import('./server/server-crowd.ts')).serverCrowd,
  'catch-up': async () => (await import('./server/catch-up.ts')).catchUp,
  growth: async () => (await import('./server/growth.ts')).growth,
  stores: async () => (await import('./server/growth.ts')).manyStores,
  'idle-live': async () => (await import('./server/idle-live.ts')).idleLive,
  bootstrap: async () => (await import('./server/bootstrap.ts')).bootstrap,
  replication: async () => (await import('./replication/replication.ts')).replication,
  'tablet-replication': async () =>
    (await import('./replication/tablet-replication.ts')).tabletReplication,
  'hub-to-screen': async () => (await import('./replication/hub-to-screen.ts')).hubToScreen,
  tiles: async () => (await import('./screens/tiles.ts')).tiles,
  'typing-to-paint': async () => (await import('./screens/typing.ts')).typingToPaint,
  'page-memory': async () => (await import('./screens/page-memory.ts')).pageMemory,
  'scan-to-paint': async () => (await import('./screens/scan.ts')).scanToPaint,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    /** We are the process of one bench of a longer run. */
    part: { type: 'boolean', default: false },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const runHere = async (name: string): Promise<Judged[]> =>
  judge(name, await (await benches[name]!())());

const runApart = async (name: string): Promise<Judged[]> => {
  const { status, said } = await runProgram(fileURLToPath(import.meta.url), [
    name,
    '--json',
    '--part',
  ]);
  const judged = said.map((line) => JSON.parse(line) as Judged);
  if (judged.length === 0) console.error(`${name} ended with ${String(status)} and found nothing`);
  return judged;
};

using _alone = values.part ? null : aloneOrExit();
const judged: Judged[] = [];
let isWhole = true;
for (const name of wanted) {
  if (!values.json) process.stderr.write(`${name} …\n`);
  const found = wanted.length === 1 ? await runHere(name) : await runApart(name);
  judged.push(...found);
  isWhole &&= found.length > 0;
  if (values.json) for (const each of found) console.log(JSON.stringify(each));
}
if (!values.json) console.log(table(judged));
process.exitCode = isWhole && judged.every(({ ok }) => ok) ? 0 : 1;
