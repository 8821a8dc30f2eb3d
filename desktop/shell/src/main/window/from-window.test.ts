import { expect, test } from 'vitest';
import type { IpcEvent } from '../../electron.ts';
import { hearWindow } from './from-window.ts';

type Listener = (event: IpcEvent, message: unknown) => unknown;

const ours: IpcEvent = { sender: 'the window', senderFrame: { url: 'app://quay/' } };
const foreign: IpcEvent = { sender: 'another', senderFrame: { url: 'app://quay/' } };

const aWindow = () => {
  const channels = new Map<string, Listener>();
  const heeded: unknown[] = [];
  const ignored: string[] = [];
  const heed = (message: unknown): unknown => heeded.push(message);
  hearWindow(
    {
      handle: (channel, answer) => channels.set(channel, answer),
      on: (channel, listener) => channels.set(channel, listener),
    },
    {
      isFromHere: ({ sender }) => sender === ours.sender,
      begin: () => heed('begin'),
      ask: (asked) => Promise.resolve(heed(asked)),
      watch: heed,
      unwatch: heed,
      ignored: (channel) => ignored.push(channel),
    },
  );
  const say = (channel: string, message: unknown, event = ours) =>
    channels.get(channel)!(event, message);
  return { say, heeded, ignored };
};

const login = { language: 'vi', question: { kind: 'login', pin: '1111' } };
const watched = { watch: 1, language: 'en', view: 'session', query: {} };

test('what our page says is heeded as it was said', () => {
  const { say, heeded, ignored } = aWindow();
  void say('till:ask', login);
  say('till:watch', watched);
  say('till:unwatch', 1);
  say('till:begin', undefined);
  expect(heeded).toEqual([login, watched, 1, 'begin']);
  expect(ignored).toEqual([]);
});

test('what another page says is not, whatever it is', () => {
  const { say, heeded, ignored } = aWindow();
  void say('till:ask', login, foreign);
  say('till:begin', undefined, foreign);
  expect(heeded).toEqual([]);
  expect(ignored).toEqual(['till:ask', 'till:begin']);
});

test.each([
  ['till:ask', undefined],
  ['till:ask', { ...login, language: 'fr' }],
  ['till:ask', { ...login, token: 'mine' }],
  ['till:ask', { language: 'vi', question: { kind: 'unsent' } }],
  ['till:ask', { language: 'vi', question: { kind: 'login', pin: '1'.repeat(81) } }],
  ['till:ask', { language: 'vi', question: { kind: 'command', command: 'OpenOrder' } }],
  ['till:watch', { ...watched, watch: 0 }],
  ['till:watch', { ...watched, view: 'x'.repeat(81) }],
  ['till:unwatch', '1'],
  ['till:begin', 'now'],
])('nonsense on %s is ignored: %j', (channel, message) => {
  const { say, heeded, ignored } = aWindow();
  void say(channel, message);
  expect(heeded).toEqual([]);
  expect(ignored).toEqual([channel]);
});
