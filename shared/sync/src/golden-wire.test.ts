import { expect, test } from 'vitest';
import { z } from 'zod';
// @ts-expect-error Vite hands the file over as text; the compiler knows only modules.
import rawText from './golden/raw-v1.ndjson?raw';
// @ts-expect-error The same.
import wireText from './golden/wire-v1.ndjson?raw';
import { calls, readAnswer, readRequest, zPoke } from './index.ts';
import { eventsThen, goldenCalls } from './testing/golden-wire.ts';
import { nodeCrypto } from './testing/on-node.ts';
import { unpackRun } from './wire/run.ts';
import { originOf } from './wire/vector.ts';

const zLine = z.strictObject({
  call: z.enum(['hello', 'push', 'pull', 'branch', 'adopt', 'lease', 'history']),
  request: z.unknown(),
  answer: z.unknown(),
});
const lines = z
  .string()
  .parse(wireText)
  .trimEnd()
  .split('\n')
  .map((line) => zLine.parse(JSON.parse(line)));

test('every call of the first release is there', () => {
  expect(new Set(lines.map(({ call }) => call))).toEqual(new Set(Object.keys(calls)));
});

test.each(lines.map((line, place) => ({ ...line, place })))(
  'G7: what the first release sent is still read: $place $call',
  ({ call, request, answer }) => {
    expect(readRequest(call, request)).toEqual({ ok: true, value: request });
    expect(readAnswer(call, answer)).toEqual({ ok: true, value: answer });
  },
);

test('the events in it are those of the golden journal, byte for byte', () => {
  const push = lines.find(({ call }) => call === 'push');
  const read = readRequest('push', push?.request);
  if (!read.ok) throw new Error(read.problem);
  const raws = read.value.runs.flatMap((run) => {
    const unpacked = unpackRun(run, originOf(`${run.device}/${run.epoch}`), nodeCrypto);
    if (!unpacked.ok) throw new Error(unpacked.code);
    return unpacked.sealed.map(({ raw }) => raw);
  });
  const golden = z.string().parse(rawText).split('\n').slice(0, eventsThen);
  expect(raws).toEqual(
    golden.map((line) => z.looseObject({ raw: z.string() }).parse(JSON.parse(line)).raw),
  );
});

test('the same conversation takes the same words today', async () => {
  expect(JSON.parse(JSON.stringify(await goldenCalls()))).toEqual(lines);
});

test('a poke tells the newest position, or when to come back', () => {
  for (const poke of [{ log: 'golden-cloud', head: 44 }, { bye: { retryAfter: 2.5 } }])
    expect(zPoke.parse(JSON.parse(JSON.stringify(poke)))).toEqual(poke);
});
