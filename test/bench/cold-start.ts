import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bigJournal } from './kit/big-journal.ts';
import { against, fact, type Bench } from './kit/finding.ts';
import { runProgram } from './kit/run-program.ts';
import { openTill } from './kit/shop.ts';
import { median } from './kit/statistics.ts';

const rounds = 5;
const firstCommand = fileURLToPath(new URL('./programs/first-command.ts', import.meta.url));
const bareOpen = fileURLToPath(new URL('./programs/bare-open.ts', import.meta.url));

/** From no process to an accepted command, with a million events and 100,000 products, and with 10,000 events. */
export const coldStart: Bench = async () => {
  const big = await bigJournal(1_000_000);
  const small = await bigJournal(10_000);
  for (const { folder } of [big, small]) openTill(folder).close();

  const ofBig: Start[] = [];
  const ofSmall: Start[] = [];
  const uncached: Start[] = [];
  const bare: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    forgetCached(big.folder);
    uncached.push(await start(firstCommand, big.folder));
    bare.push(await start(bareOpen, join(big.folder, 'journal.db')));
    ofBig.push(await start(firstCommand, big.folder));
    ofSmall.push(await start(firstCommand, small.folder));
  }
  const rebuilt = new Set([...ofBig, ...ofSmall, ...uncached].flatMap((each) => each.rebuilt));
  const first = median(ofBig.map(({ ready }) => ready));
  const opened = median(ofBig.map((each) => each.opened));
  return [
    ...big.findings,
    ...small.findings,
    against('first command', {
      value: first,
      baseline: median(bare.map(({ ready }) => ready)),
      unit: 'ms',
    }),
    against('first command, to 10,000 events', {
      value: first,
      baseline: median(ofSmall.map(({ ready }) => ready)),
      unit: 'ms',
    }),
    fact('first command, file not cached', median(uncached.map(({ ready }) => ready)), 'ms'),
    against('opening', {
      value: opened,
      baseline: median(bare.map((each) => each.opened)),
      unit: 'ms',
    }),
    fact('opening, file not cached', median(uncached.map((each) => each.opened)), 'ms'),
    fact('opening, 10,000 events', median(ofSmall.map((each) => each.opened)), 'ms'),
    fact('read models folded again', rebuilt.size, 'tables'),
  ];
};

interface Start {
  readonly ready: number;
  readonly opened: number;
  readonly rebuilt: readonly string[];
}

const start = async (program: string, of: string): Promise<Start> => {
  const { firstLineAfter, said } = await runProgram(program, [of]);
  const { opened, rebuilt = [] } = JSON.parse(said[0]!) as Partial<Start> & { opened: number };
  return { ready: firstLineAfter, opened, rebuilt };
};

/** Asks Linux to drop one file from its cache; elsewhere the file stays warm. */
const forgetCached = (folder: string): void => {
  spawnSync('dd', [`if=${join(folder, 'journal.db')}`, 'iflag=nocache', 'count=0', 'status=none']);
};
