import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { ChaosProxy } from './chaos-proxy.ts';
import { weathers, type Weather } from './weather.ts';

let server: Server;
let cable: ChaosProxy;
let heard: string[];

/** It answers each line of text once, and ends with whoever ends. */
beforeEach(async () => {
  heard = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard.push(bytes.toString());
      socket.write(`you said ${bytes.toString()}`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cable = await ChaosProxy.before(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chanceFrom(1),
  );
});
afterEach(async () => {
  await cable[Symbol.asyncDispose]();
  server.close();
});

const call = () =>
  connect(Number(new URL(cable.url).port), '127.0.0.1').on('error', () => undefined);

/** What is answered to one question, or how the line ended. */
const ask = async (question: string): Promise<string> => {
  const socket = call();
  socket.write(question);
  try {
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    socket.end();
    return bytes.toString();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'lost';
  }
};

const named = (name: string): Weather => weathers.find((weather) => weather.name === name)!;

test.each(['fair', 'late', 'slow'])('in %s weather everything arrives', async (name) => {
  cable.turn(named(name));
  expect(await ask('hello')).toBe('you said hello');
  expect(heard).toEqual(['hello']);
});

test('without a route nobody is let in, and who was inside is thrown out', async () => {
  const inside = call();
  inside.write('hello');
  await once(inside, 'data');
  const thrown = once(inside, 'data');
  cable.turn(named('no route'));
  await expect(thrown).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await ask('hello')).toBe('ECONNRESET');
});

test('a lost answer was heard, a lost question was not, and mending ends both lines', async () => {
  cable.turn(named('answers lost'));
  const unanswered = ask('first');
  await expect.poll(() => heard).toEqual(['first']);
  cable.turn(named('questions lost'));
  const unheard = ask('second');
  const other = call();
  other.write('third');
  await expect.poll(() => cable.spoiled).toBe(3);
  cable.clearUp();
  expect(await Promise.all([unanswered, unheard])).toEqual(['ECONNRESET', 'ECONNRESET']);
  await expect(text(other)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(heard).toEqual(['first']);
});

test('a doubled question is heard twice and answered once, a doubled answer is read twice', async () => {
  cable.turn(named('questions doubled'));
  expect(await ask('hello')).toBe('you said hello');
  await expect.poll(() => heard).toEqual(['hello', 'hello']);
  cable.turn(named('answers doubled'));
  const socket = call();
  const answer = text(socket);
  socket.write('hello');
  await once(socket, 'data');
  await expect.poll(() => socket.bytesRead).toBe(2 * 'you said hello'.length);
  socket.end();
  expect(await answer).toBe('you said helloyou said hello');
});
