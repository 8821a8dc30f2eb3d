import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { against, type Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { BenchServer } from '../kit/sync-server.ts';

const listeners = 2000;
const bareStream = fileURLToPath(new URL('../programs/bare-stream.ts', import.meta.url));

/** What a device costs that only listens: the server's memory with 2,000 of them, against a bare event stream's. */
export const idleLive: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('idle-live'));
  const till = await server.till('Bench');
  const ours = await perListener(server.pid, `${server.url}/v1/sync/live`, till.authorization);
  const bare = spawn(process.execPath, [bareStream], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: bare.stdout }), 'line')) as [string];
  const baseline = await perListener(bare.pid!, line.replace('ready ', ''), '');
  bare.kill();
  await once(bare, 'exit');
  return [against('memory of a listener', { value: ours, baseline, unit: 'kB' })];
};

/** The first half is not counted: with it the process makes room that it keeps. */
const perListener = async (pid: number, url: string, authorization: string): Promise<number> => {
  const agent = new Agent({ maxSockets: Infinity });
  const streams: IncomingMessage[] = [];
  const listen = async (count: number): Promise<void> => {
    for (let place = 0; place < count; place += 1) {
      const [stream] = (await once(
        get(url, { agent, headers: { authorization } }),
        'response',
      )) as [IncomingMessage];
      if (stream.statusCode !== 200) throw new Error(`the stream answered ${stream.statusCode}`);
      await once(stream, 'data');
      streams.push(stream.resume());
    }
    await sleep(3000);
  };
  await listen(listeners / 2);
  const before = memoryOf(pid);
  await listen(listeners / 2);
  const grown = memoryOf(pid) - before;
  for (const stream of streams) stream.destroy();
  return grown / (listeners / 2);
};

/** In kB, as the system counts it. */
const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
