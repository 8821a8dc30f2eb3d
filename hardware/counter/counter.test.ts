import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { readPng } from '../testing/read-png.ts';
import { openCounterAside } from './aside.ts';
import { openCounter } from './counter.ts';
import type { CounterSettings } from './settings.ts';

const settings: CounterSettings = {
  host: '127.0.0.1',
  port: 0,
  printerPort: 0,
  profile: 'epson-80',
};

const aCounter = async () => {
  const counter = await openCounter(settings);
  return { ...counter, [Symbol.asyncDispose]: () => counter.close() };
};

const print = async (port: number, text: string): Promise<void> => {
  const socket = connect({ host: '127.0.0.1', port });
  socket.end(`\u001b@${text}\n\u001dVB\u0000`);
  socket.resume();
  await once(socket, 'close');
};

test('what is printed is told to whoever watches, and can be looked at', async () => {
  await using counter = await aCounter();
  const watching = new AbortController();
  const events = await fetch(`${counter.url}events`, { signal: watching.signal });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain('"kind":"hello"');
  await print(counter.address.port, 'Xin chao');
  expect((await reader.read()).value).toContain('"kind":"slip","slip":{"number":1,"width":576');
  watching.abort();
  const png = await fetch(`${counter.url}slips/1.png`);
  expect(readPng(Buffer.from(await png.arrayBuffer()))).toMatchObject({ width: 576 });
  expect(counter.printer.roll.slips[0]?.texts).toEqual(['Xin chao']);
});

test('its switches are flipped from the page, and by nothing that a stranger could post', async () => {
  await using counter = await aCounter();
  const post = (path: string, body: string, type = 'application/json') =>
    fetch(`${counter.url}${path}`, { method: 'POST', body, headers: { 'Content-Type': type } });
  expect((await post('switches', '{"paperOut":true}')).status).toBe(204);
  expect(counter.printer.switches.paperOut).toBe(true);
  for (const body of ['{"paperOut":1}', '{"toString":true}', '[]', 'null', 'no'])
    expect([body, (await post('switches', body)).status]).toEqual([
      body,
      body === '[]' ? 204 : 400,
    ]);
  expect((await post('switches', 'paperOut=false', 'text/plain')).status).toBe(400);
  expect(counter.printer.switches.paperOut).toBe(true);
});

test('the page loads nothing from elsewhere', async () => {
  await using counter = await aCounter();
  for (const path of ['', 'counter.js', 'counter.css', 'words.js']) {
    const answer = await fetch(counter.url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toMatch(/https?:\/\//);
  }
  expect((await fetch(`${counter.url}settings.ts`)).status).toBe(404);
});

test('beside a till it runs on a thread of its own', async () => {
  const { url, address } = await openCounterAside(settings);
  await print(address.port, 'Xin chao');
  await vi.waitFor(async () => {
    expect((await fetch(`${url}slips/1.png`)).status).toBe(200);
  });
});

test('a port that somebody else has is an answer, not the end of the till', async () => {
  await using counter = await aCounter();
  const port = Number(new URL(counter.url).port);
  await expect(openCounterAside({ ...settings, port })).rejects.toThrow('EADDRINUSE');
});
