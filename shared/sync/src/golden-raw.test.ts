import { eventCodecs, readEvent } from '@pos/domain';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
// @ts-expect-error Vite hands the file over as text; the compiler knows only modules.
import goldenText from './golden/raw-v1.ndjson?raw';
import { unseal, verifyJournal } from './index.ts';
import { goldenJournal, goldenLine } from './testing/golden-raw.ts';
import { goldenSeed, nodeCrypto, signerFromSeed } from './testing/on-node.ts';

const text = z.string().parse(goldenText);
const texts = text.trimEnd().split('\n');
const lines = texts.map((line) =>
  z
    .strictObject({ raw: z.string(), sig: z.string().nullable(), hash: z.string() })
    .parse(JSON.parse(line)),
);

const envelopes = lines.map((line) => {
  const read = unseal(line, nodeCrypto);
  if (!read.ok) throw new Error(read.problem);
  return read.sealed;
});

test('there is a line of every event type a till can write', () => {
  expect(envelopes.map(({ envelope }) => envelope.type).sort()).toEqual(
    Object.keys(eventCodecs).sort(),
  );
});

describe('a line written by the first release is still read:', () => {
  test.each(envelopes)('$envelope.type', ({ envelope, raw, hash }) => {
    expect(hash).toBe(lines.find((line) => line.raw === raw)?.hash);
    expect(readEvent(envelope.type, envelope.data)).toMatchObject({
      known: true,
      event: { type: envelope.type, ...envelope.data },
    });
    expect(envelope).toMatchObject(z.looseObject({}).parse(JSON.parse(raw)));
  });
});

test('the journal they make verifies, by the key that it states itself, up to the Z: one of each is no day', () => {
  const z = envelopes.findIndex(({ envelope }) => envelope.type === 'SessionClosed');
  const verified = (some: typeof lines) =>
    verifyJournal(some, { keys: new Map(), heads: [] }, nodeCrypto);
  expect(verified(lines.slice(0, z))).toMatchObject({
    ok: true,
    events: z,
    origins: [{ epoch: 1, seq: z, hash: lines[z - 1]?.hash }],
  });
  expect(verified(lines)).toMatchObject({
    event: z + 1,
    problem: "its takings are not those of its session's events",
  });
});

test('the same events are sealed to the same bytes today', () => {
  const today = goldenJournal({ crypto: nodeCrypto, signer: signerFromSeed(goldenSeed) });
  expect(today.map(goldenLine)).toEqual(texts);
});

test('every batch ends with a signature, and nothing else bears one', () => {
  envelopes.forEach(({ envelope, sig }, place) => {
    const next = envelopes[place + 1]?.envelope;
    expect(sig !== null).toBe(next === undefined || next.command !== envelope.command);
  });
});
