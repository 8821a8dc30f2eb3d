import type { TillClient, Told, ViewAnswers, ViewName } from '@pos/api';
import { contextBridge, ipcRenderer } from 'electron';
import type { Answers, FromWindow, Question, ToWindow } from '../protocol.ts';

type Listener = (told: Told<{ readonly data: never }>) => void;

const listeners = new Map<number, Listener>();
let watches = 0;

/** The screens say in the document which language they are in. */
const language = (): 'vi' | 'en' => (document.documentElement.lang === 'en' ? 'en' : 'vi');

const send = <Channel extends keyof FromWindow>(
  channel: Channel,
  message: FromWindow[Channel],
): void => ipcRenderer.send(channel, message);

const ask = <Kind extends keyof Answers>(
  question: Extract<Question, { kind: Kind }>,
): Promise<Answers[Kind]> =>
  ipcRenderer.invoke('till:ask', {
    language: language(),
    question,
  } satisfies FromWindow['till:ask']);

const on = <Channel extends keyof ToWindow>(
  channel: Channel,
  listener: (message: ToWindow[Channel]) => void,
): (() => void) => {
  const heard = (_: unknown, message: ToWindow[Channel]): void => listener(message);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
};

/** The till as the page knows it: these functions and nothing of Electron. */
const till: TillClient = {
  login: (pin) => ask<'login'>({ kind: 'login', pin }),
  logout: async () => {
    await ask<'logout'>({ kind: 'logout' });
  },
  send: (command) => ask<'command'>({ kind: 'command', command }),
  read: (view, query) => ask<'view'>({ kind: 'view', view, query }),
  watch: <Name extends ViewName>(
    view: Name,
    query: object,
    listener: (told: Told<{ readonly data: ViewAnswers[Name] }>) => void,
  ) => {
    watches += 1;
    const watch = watches;
    listeners.set(watch, listener);
    send('till:watch', { watch, language: language(), view, query });
    return () => {
      listeners.delete(watch);
      send('till:unwatch', watch);
    };
  },
  onConnection: (listener) => on('till:connection', listener),
  onLoggedOut: (listener) => on('till:logged-out', () => listener()),
};

on('till:shown', ({ watch, news }) => {
  const told = JSON.parse(news);
  listeners.get(watch)?.({ ok: 'data' in told, ...told });
});
send('till:begin', undefined);
contextBridge.exposeInMainWorld('quayTill', till);
