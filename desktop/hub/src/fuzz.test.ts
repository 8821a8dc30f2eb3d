import { createRandom, type Random } from '@pos/demo';
import { openApiDocument } from '@pos/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostBytes } from './http/body.ts';
import { statusOf } from './http/refusal-response.ts';
import { aHub, newId, type Answered, type TestHub } from './testing/a-hub.ts';
import { aShop, putCoffee, putTaxAndCategory, type TestShop } from './testing/a-shop.ts';
import { garbled, mutated } from './testing/mutate.ts';

const commands = 10_000;
const atOnce = 25;
/** The first that found something: lengths that cannot be compared. */
const seed = 'seed-a';

let hub: TestHub;
let shop: TestShop;

beforeAll(async () => {
  hub = await aHub();
  shop = await aShop(hub);
});

afterAll(() => hub[Symbol.asyncDispose]());

interface Example {
  readonly type: string;
  readonly [field: string]: unknown;
}

const document = openApiDocument({ version: '1', statuses: statusOf, mostBytes }) as {
  readonly components: {
    readonly schemas: Record<string, { readonly examples?: readonly [Example] }>;
  };
};
/**
 * Hashing a PIN takes a twentieth of a second on purpose; a few of those are enough. And a till that opens itself to the
 * shop hangs up on whoever says nothing at that moment; and a neighbour who is not there is waited for.
 */
const untried: readonly string[] = ['PutStaff', 'OpenToShop', 'AddNeighbour'];
const examples = Object.values(document.components.schemas)
  .flatMap(({ examples: found }) => found ?? [])
  .filter(({ type }) => !untried.includes(type));

/** Things that exist, so that a command may go wrong late; the commands before may have taken any of them away. */
const aBusyOrder = async (): Promise<Record<string, unknown>> => {
  const { token } = shop.owner;
  await putTaxAndCategory(hub, token);
  await hub.send(token, { type: 'OpenSession', notes: [{ note: 10_000, count: 10 }] });
  const product = await putCoffee(hub, token, []);
  const [{ order }] = (await hub.do(token, { type: 'OpenOrder' })) as [{ order: unknown }];
  const [{ line }] = (await hub.do(token, { type: 'AddLine', order, product })) as [
    { line: unknown },
  ];
  return { order, line, product };
};

const commandFrom = (random: Random, real: Record<string, unknown>): string => {
  const example = random.pick(examples);
  const existing = Object.fromEntries(Object.entries(real).filter(([name]) => name in example));
  let command: unknown = { ...example, ...existing, id: newId() };
  for (let times = random.integer(0, 2); times > 0; times -= 1) command = mutated(command, random);
  const text = JSON.stringify(command) ?? '';
  return random.chance(0.03) ? garbled(text, random) : text;
};

const idIn = (text: string): unknown => {
  try {
    return (JSON.parse(text) as { id?: unknown } | null)?.id;
  } catch {
    return undefined;
  }
};

test(
  `${commands} mangled commands are each done or refused by a known name, and refusals write nothing`,
  { timeout: 60_000 },
  async () => {
    const random = createRandom(seed);
    const { token } = shop.owner;
    const outcomes = new Map<string, number>();
    const answeredIds = new Set<unknown>();
    let written = 0;

    const count = (text: string, { status, body }: Answered): void => {
      const outcome = body.refusal?.code ?? 'ok';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const id = idIn(text);
      if (status === 200) {
        if (!answeredIds.has(id)) written += body.events!.length;
        if (body.events!.length > 0) answeredIds.add(id);
        return;
      }
      expect(status, `${text} ${JSON.stringify(body)}`).toBeLessThan(500);
      expect(status).toBe(statusOf[outcome as keyof typeof statusOf]);
      expect(JSON.stringify(body)).not.toMatch(/\bat .*:\d+:\d+|node_modules|file:\/\//);
    };

    for (let sent = 0; sent < commands; sent += atOnce) {
      const real = await aBusyOrder();
      const before = hub.head;
      written = 0;
      const texts = Array.from({ length: atOnce }, () => commandFrom(random, real));
      const answers = await Promise.all(
        texts.map((body) => hub.ask('POST', '/api/commands', { token, body })),
      );
      for (const [index, answer] of answers.entries()) count(texts[index]!, answer);
      expect(hub.head - before).toBe(written);
    }

    expect(hub.log).toEqual([]);
    expect(outcomes.get('ok')).toBeGreaterThan(500);
    expect(outcomes.get('InvalidCommand')).toBeGreaterThan(2000);
    expect(outcomes.size).toBeGreaterThan(20);
    expect((await hub.ask('GET', '/health/ready')).status).toBe(200);
  },
);
