import { answer, refusals, refusalSchema, type Served } from './answers-part.ts';
import { commandComponents, commandExample, commandTypes } from './command-part.ts';
import type { JsonSchema } from './json-schema.ts';
import { accessPaths, otherPaths } from './other-paths.ts';
import { viewPaths } from './view-part.ts';

/** The till's local API as an OpenAPI 3.1 document, made of the same schemas that check what is sent. */
export const openApiDocument = (served: Served): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: 'Quầy: the local API of a till',
    version: served.version,
    license: { name: 'GPL-3.0-or-later', identifier: 'GPL-3.0-or-later' },
    description: [
      'Money is a whole number of minor units (1 is 1 đ) of the currency its object names; quantities are thousandths',
      '(2000 is two pieces); shares are basis points (800 is 8 %); instants are ISO-8601 with an offset.',
      `A request body is at most ${served.mostBytes} bytes. \`Accept-Language\` chooses the words of a refusal: vi or en.`,
      'A refusal has written nothing. Its `code` is stable; its words may change.',
    ].join(' '),
  },
  tags: [
    { name: 'access' },
    { name: 'commands' },
    { name: 'views' },
    { name: 'journal' },
    { name: 'operation' },
  ],
  paths: {
    ...accessPaths(served),
    '/api/commands': { post: commandOperation(served) },
    ...viewPaths({ 200: answer('What the view shows now.'), ...refusals(served) }),
    ...otherPaths(served),
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'From `POST /api/login`.' },
    },
    schemas: { ...commandComponents(), Refusal: refusalSchema(served), Event: eventSchema },
  },
});

const eventSchema: JsonSchema = {
  type: 'object',
  required: ['stream', 'type', 'data'],
  properties: { stream: { type: 'string' }, type: { type: 'string' }, data: { type: 'object' } },
};

const commandOperation = (served: Served): JsonSchema => ({
  operationId: 'command',
  tags: ['commands'],
  summary: 'Does one command. The same id again gives the same answer and does nothing.',
  'x-summary-vi':
    'Thực hiện một lệnh. Gửi lại cùng id thì nhận lại câu trả lời cũ, không làm hai lần.',
  security: [{ token: [] }],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: commandTypes.map((type) => ({ $ref: `#/components/schemas/${type}` })),
          discriminator: { propertyName: 'type' },
        },
        examples: Object.fromEntries(
          commandTypes.map((type) => [type, { value: commandExample(type) }]),
        ),
      },
    },
  },
  responses: {
    200: answer('Done, and durable.', {
      type: 'object',
      required: ['ok', 'events'],
      properties: {
        ok: { const: true },
        events: { type: 'array', items: { $ref: '#/components/schemas/Event' } },
      },
    }),
    ...refusals(served),
  },
});
