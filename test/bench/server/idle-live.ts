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
const collector = fileURLToPath(new URL('../programs/collect-on-signal.ts', import.meta.url));
const flags = ['--expose-gc', '--import', collector];

/** What a device costs that only listens: the server's memory with 2,000 of them, against a bare event stream's. */
export const idleLive: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('idle-live'), flags);
  const { authorization } = await server.till('Bench');
  const ours = await perListener(server.pid, `${server.url}/v1/sync/live`, authorization);
  const bare = spawn(process.execPath, [...flags, bareStream], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: bare.stdout }), 'line')) as [string];
  const theirs = await perListener(bare.pid!, line.replace('ready ', ''), authorization);
  bare.kill();
  await once(bare, 'exit');
  return [
    against('memory of a listener', { value: ours.kept, baseline: theirs.kept, unit: 'kB' }),
    against('with garbage', { value: ours.grown, baseline: theirs.grown, unit: 'kB' }),
  ];
};

interface Memory {
  /** What stays when the garbage has been collected. */
  readonly kept: number;
  /** As it was found: most of the difference is left over from opening the streams. */
  readonly grown: number;
}

/** The first half is not counted: with it the process makes room that it keeps. */
const perListener = async (pid: number, url: string, authorization: string): Promise<Memory> => {
  const agent = new Agent({ maxSockets: Infinity });
  const streams: IncomingMessage[] = [];
  const listen = async (count: number): Promise<Memory> => {
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
    const grown = memoryOf(pid);
    process.kill(pid, 'SIGUSR2');
    await sleep(2000);
    return { kept: memoryOf(pid), grown };
  };
  const before = await listen(listeners / 2);
  const after = await listen(listeners / 2);
  for (const stream of streams) stream.destroy();
  return {
    kept: (after.kept - before.kept) / (listeners / 2),
    grown: (after.grown - before.grown) / (listeners / 2),
  };
};

/** In kB, as the system counts it. */
const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
