import { permissionFor, type CommandType } from '@pos/api';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aHub, type TestHub } from '../testing/a-hub.ts';
import { statusOf } from './refusal-response.ts';

type Schema = Record<string, unknown> & {
  examples?: unknown[];
  properties?: Record<string, unknown>;
};
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly { name: string; in: string; schema: object }[];
  readonly requestBody?: {
    content: Record<
      string,
      { schema: Schema; example?: unknown; examples?: Record<string, { value: unknown }> }
    >;
  };
  readonly responses: Record<string, { description: string }>;
}
interface OpenApi {
  readonly openapi: string;
  readonly info: Record<string, unknown>;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, Schema> };
}

const documentOf = async (hub: TestHub): Promise<OpenApi> =>
  (await hub.ask<OpenApi>('GET', '/api/openapi.json')).body;

/** The JSON schema as it stands in the document, read back into something that judges. */
const judge = (schema: Schema): z.ZodType =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

const commandTypes = Object.keys(permissionFor) as CommandType[];

test('the document has the form of OpenAPI 3.1, and every reference leads somewhere', async () => {
  await using hub = await aHub();
  const document = await documentOf(hub);
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(
    operations.length,
  );
  for (const { path, method, operation } of operations) {
    expect(path).toMatch(/^\//);
    expect(['get', 'post']).toContain(method);
    expect(operation.summary).toMatch(/\S/);
    expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^[1-5]\d\d$/);
      expect(response.description).toMatch(/\S/);
    }
    for (const parameter of operation.parameters ?? []) expect(parameter.in).toBe('query');
  }
  const references = [
    ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
  ];
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
});

test('every command is there with its permission, and every example fits its schema', async () => {
  await using hub = await aHub();
  const { components, paths } = await documentOf(hub);
  const { examples = {} } =
    paths['/api/commands']!['post']!.requestBody!.content['application/json']!;
  expect(Object.keys(examples).toSorted()).toEqual(commandTypes.toSorted());
  for (const type of commandTypes) {
    const schema = components.schemas[type]!;
    expect(schema['x-permission']).toBe(permissionFor[type]);
    expect(schema.examples).toHaveLength(1);
    expect(judge(schema).safeParse(schema.examples![0]).error, type).toBeUndefined();
    expect(examples[type]!.value).toEqual(schema.examples![0]);
    expect(judge(schema).safeParse({ ...(schema.examples![0] as object), id: 7 }).success).toBe(
      false,
    );
  }
  for (const path of ['/api/setup', '/api/login']) {
    const { schema, example } = paths[path]!['post']!.requestBody!.content['application/json']!;
    expect(judge(schema).safeParse(example).error, path).toBeUndefined();
  }
});

test('the till takes every example for what it says', async () => {
  await using hub = await aHub();
  await hub.ask('POST', '/api/setup', {
    body: { store: { name: 'Quán' }, owner: { name: 'A', pin: '2468' } },
  });
  const { token } = await hub.login('2468');
  const { components } = await documentOf(hub);
  for (const type of commandTypes) {
    const { body } = await hub.ask('POST', '/api/commands', {
      token,
      body: components.schemas[type]!.examples![0],
    });
    expect(['InvalidCommand', 'UnknownCommand', 'BarcodeInvalid'], type).not.toContain(
      body.refusal?.code,
    );
  }
});

test('every address that is served is described, and every refusal named', async () => {
  await using hub = await aHub();
  const { paths, components } = await documentOf(hub);
  for (const path of Object.keys(paths).filter((each) => each !== '/api/live')) {
    const method = Object.keys(paths[path]!)[0]!.toUpperCase();
    expect((await hub.ask(method, path)).status, path).not.toBe(404);
  }
  const { refusal } = components.schemas['Refusal']!.properties as {
    refusal: { properties: { code: { enum: string[] } } };
  };
  expect(refusal.properties.code.enum).toEqual(Object.keys(statusOf).toSorted());
});
