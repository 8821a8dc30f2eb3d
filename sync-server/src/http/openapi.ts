import { calls, zEnrol, zEnrolled, zSnapshot } from '@pos/sync';
import { z } from 'zod';
import { zEpoch, zPairing, zVouch } from '../modules/devices/index.ts';
import { apiVersion } from './manners.ts';

type Who = 'device' | 'operator' | 'anybody';

interface Operation {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly says: string;
  readonly who: Who;
  readonly request?: z.ZodType;
  readonly answer?: z.ZodType;
}

const exchange = (name: keyof typeof calls, says: string): Operation => ({
  method: 'post',
  path: `/v1/sync/${name}`,
  says,
  who: 'device',
  ...calls[name],
});

const operations: readonly Operation[] = [
  exchange(
    'hello',
    'Who are you, what do you have, is it what I have? Renews fence and certificate.',
  ),
  exchange('push', 'Takes runs of events, each origin as a prefix; says what became of each.'),
  exchange('pull', 'Events by position, or by what the caller lacks; may wait for news.'),
  exchange('branch', 'Where two histories of an origin parted.'),
  exchange('adopt', 'Writes again, in the server’s own chain, what a fork would lose.'),
  {
    method: 'get',
    path: '/v1/sync/snapshot',
    says: 'The newest snapshot of the store: what a newcomer begins with.',
    who: 'device',
    answer: zSnapshot,
  },
  {
    method: 'post',
    path: '/v1/sync/snapshot',
    says: 'Offers a snapshot; answers which of its chunks are still to come.',
    who: 'device',
    request: zSnapshot,
    answer: z.object({ missing: z.array(z.string()) }),
  },
  {
    method: 'get',
    path: '/v1/sync/snapshot/{sha256}',
    says: 'A chunk of a snapshot, gzipped.',
    who: 'device',
  },
  {
    method: 'put',
    path: '/v1/sync/snapshot/{sha256}',
    says: 'Brings a chunk of a snapshot that was offered, gzipped.',
    who: 'device',
  },
  { method: 'get', path: '/v1/sync/live', says: 'An event stream of pokes.', who: 'device' },
  {
    method: 'post',
    path: '/v1/sync/enrol',
    says: 'A pairing code becomes a device.',
    who: 'anybody',
    request: zEnrol,
    answer: zEnrolled,
  },
  {
    method: 'post',
    path: '/v1/sync/vouch',
    says: 'A till says who a tablet is that it has paired: it becomes a device of the shop.',
    who: 'device',
    request: zVouch,
  },
  {
    method: 'post',
    path: '/v1/sync/epoch',
    says: 'Another life for a restored or copied device.',
    who: 'device',
    request: zEpoch,
  },
  {
    method: 'post',
    path: '/v1/pairings',
    says: 'A pairing code for a store, or for a new shop.',
    who: 'operator',
    request: zPairing,
  },
  exchange('history', 'The events of one stream, for a till that keeps them no longer.'),
  exchange('lease', 'Who is at work on a stream: a courtesy, never a lock.'),
  {
    method: 'get',
    path: '/v1/stores',
    says: 'Every store and how many events it has.',
    who: 'operator',
  },
  {
    method: 'get',
    path: '/v1/stores/{store}/devices',
    says: 'The devices of a store.',
    who: 'operator',
  },
  {
    method: 'post',
    path: '/v1/devices/{device}/revoke',
    says: 'Shuts a device out.',
    who: 'operator',
  },
  {
    method: 'get',
    path: '/.well-known/jwks.json',
    says: 'The key that signs certificates.',
    who: 'anybody',
  },
  { method: 'get', path: '/health/live', says: 'The process lives.', who: 'anybody' },
  {
    method: 'get',
    path: '/health/ready',
    says: 'Whether to send it work; 503 names what is down.',
    who: 'anybody',
  },
  { method: 'get', path: '/health/db', says: 'Whether its database answers.', who: 'anybody' },
  { method: 'get', path: '/metrics', says: 'Prometheus text.', who: 'anybody' },
];

/** OpenAPI 3.1, made of the schemas that check what is sent. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: { title: 'Quầy sync server', version: apiVersion },
  components: {
    securitySchemes: {
      device: { type: 'http', scheme: 'bearer', description: '<certificate>~<pass>' },
      operator: { type: 'http', scheme: 'bearer', description: 'the operator key' },
    },
    schemas: { Problem: problem },
  },
  paths: Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((operation) => [operation.method, described(operation)])),
    ]),
  ),
});

const problem = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail', 'dataSafe', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'What happened.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable.' },
    detail: { type: 'string', description: 'What to do now.' },
    dataSafe: { type: 'string', description: 'Whether anything is lost.' },
    requestId: { type: 'string' },
  },
};

const described = ({ path, says, who, request, answer }: Operation) => ({
  summary: says,
  ...(who !== 'anybody' && { security: [{ [who]: [] }] }),
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(request && { requestBody: { required: true, content: jsonOf(request) } }),
  responses: {
    '200': { description: 'Done.', ...(answer && { content: jsonOf(answer) }) },
    default: {
      description: 'Refused.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

const jsonOf = (schema: z.ZodType) => ({
  'application/json': { schema: z.toJSONSchema(schema, { io: 'input' }) },
});
