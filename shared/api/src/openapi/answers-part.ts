import type { RefusalCode } from '../refusals.ts';
import type { JsonSchema } from './json-schema.ts';

/** What the program that serves the API knows about it. */
export interface Served {
  readonly version: string;
  /** The HTTP status each refusal is answered with. */
  readonly statuses: { readonly [Code in RefusalCode]: number };
  readonly mostBytes: number;
}

export const json = (schema: JsonSchema, example?: unknown): JsonSchema => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

export const answer = (
  description: string,
  schema: JsonSchema = { type: 'object' },
): JsonSchema => ({
  description,
  content: json(schema),
});

const refusalWords = {
  title: { type: 'string', description: 'What happened.' },
  dataSafe: { type: 'string', description: 'Whether any data is at risk.' },
  action: { type: 'string', description: 'What to do now.' },
};

export const refusalSchema = ({ statuses }: Served): JsonSchema => ({
  type: 'object',
  required: ['ok', 'refusal'],
  properties: {
    ok: { const: false },
    refusal: {
      type: 'object',
      required: ['code', 'title', 'dataSafe', 'action', 'inEach', 'details'],
      properties: {
        code: { enum: Object.keys(statuses).sort() },
        ...refusalWords,
        inEach: {
          description: 'The same words in every language.',
          type: 'object',
          required: ['vi', 'en'],
          properties: {
            vi: { type: 'object', properties: refusalWords },
            en: { type: 'object', properties: refusalWords },
          },
        },
        details: { type: 'object', description: 'What it is about, for programs.' },
      },
    },
  },
});

/** One response a status, naming the codes that come with it. */
export const refusals = ({ statuses }: Served): JsonSchema => {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(statuses)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      answer(codes.sort().join(', '), { $ref: '#/components/schemas/Refusal' }),
    ]),
  );
};
