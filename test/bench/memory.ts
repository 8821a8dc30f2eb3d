import { fileURLToPath } from 'node:url';
import { against, type Bench } from './kit/finding.ts';
import { freshPlace } from './kit/place.ts';
import { runProgram } from './kit/run-program.ts';

interface Memory {
  readonly sales: number;
  readonly heapUsed: number;
  readonly rss: number;
}

const mebibyte = 1_048_576;

/** What a till that never restarts holds on to: after 10,000 sales, against after 1,000. */
export const memory: Bench = async () => {
  const program = fileURLToPath(new URL('./programs/sell-all-day.ts', import.meta.url));
  const { said } = await runProgram(program, [freshPlace('memory')], ['--expose-gc']);
  const [early, late] = said.map((line) => JSON.parse(line) as Memory);
  if (!early || !late) throw new Error('the child measured nothing');
  const grown = (metric: 'heapUsed' | 'rss', name: string) =>
    against(name, {
      value: late[metric] / mebibyte,
      baseline: early[metric] / mebibyte,
      unit: 'MiB',
    });
  return [grown('heapUsed', 'heap after 10,000 sales'), grown('rss', 'RSS after 10,000 sales')];
};
