import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, type TestServer } from '../testing/a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server[Symbol.asyncDispose]());

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { security?: object }>>>>;
}

test('every address the document names is there, and asks for who it says', async () => {
  const response = await fetch(`${server.url}/doc/openapi.json`);
  const { paths } = (await response.json()) as Document;
  expect(Object.keys(paths).length).toBeGreaterThan(15);
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security }] of Object.entries(methods)) {
      const address = server.url + path.replaceAll(/\{\w+\}/g, server.url.slice(-1));
      const { status } = await fetch(address, { method: method.toUpperCase() });
      expect([path, status === 401]).toEqual([path, security !== undefined]);
      expect([404, 405, 500]).not.toContain(status);
    }
  }
});

test('every answer has a name and the version, also one that refuses', async () => {
  const answer = await fetch(`${server.url}/nowhere`, {
    headers: { 'x-request-id': 'my-own-name' },
  });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('x-request-id')).toBe('my-own-name');
  expect(answer.headers.get('x-api-version')).toBe('1');
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const inVietnamese = await fetch(`${server.url}/v1/stores`, {
    headers: { 'accept-language': 'vi' },
  });
  expect(await inVietnamese.json()).toMatchObject({ title: 'Khóa quản trị không đúng' });
});

test('nothing that opens a door is written to the log', async () => {
  const code = await server.codeFor('Quiet');
  expect(server.said()).toContain('/v1/pairings');
  expect(server.said()).not.toContain(code);
  expect(server.said()).not.toContain(server.operatorKey);
});
