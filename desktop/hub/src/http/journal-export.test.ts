import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aHub } from '../testing/a-hub.ts';
import { aShop } from '../testing/a-shop.ts';

const zLine = z.object({ raw: z.string(), sig: z.string().nullable() });
const zNamed = z.object({ data: z.object({ label: z.string() }) });

/** `=`, `+`, `-` and `@` begin a formula where a table is opened; here a name is a string of JSON and nothing else. */
const odd = [
  '=HYPERLINK("http://x")',
  '+84',
  '-1+1',
  '@SUM(A1)',
  '\u2028"}\n{"',
  '\u0010\u0014\u0000',
  '\u202eevil',
  '👨‍👩‍👧 <script>alert(1)</script>',
  'Cà phê'.normalize('NFD'),
  'ố'.repeat(300),
];

test('a name of whatever characters is one string on one line of the export', async () => {
  await using hub = await aHub();
  const { till } = hub.hub;
  const { owner } = await aShop(hub);
  const names: string[] = [];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...odd)), (label) => {
      names.push(label.toWellFormed());
      const event = { type: 'OrderLabelled', label: label.toWellFormed() } as const;
      expect(till.import([{ stream: 'order/x', events: [event] }], null).ok).toBe(true);
    }),
    { numRuns: 60 },
  );
  const answer = await fetch(`${hub.url}/api/journal`, {
    headers: { Authorization: `Bearer ${owner.token}` },
  });
  const lines = (await answer.text()).trimEnd().split('\n');
  const exported = lines
    .map((line) => zNamed.safeParse(JSON.parse(zLine.parse(JSON.parse(line)).raw)))
    .flatMap(({ data }) => (data ? [data.data.label] : []));
  expect(exported).toEqual(names);
});
