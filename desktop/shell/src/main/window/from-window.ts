import { z } from 'zod';
import type { ElectronApi, IpcEvent } from '../../electron.ts';
import type { FromWindow } from '../../protocol.ts';
import type { TillWindow } from './till-window.ts';

const zLanguage = z.enum(['vi', 'en']);
const zView = z.string().max(80);
const zQuery = z.record(z.string(), z.unknown());

/** What comes from a page is checked like what comes from a network; the till checks commands and queries themselves. */
const zFromWindow = {
  'till:begin': z.undefined(),
  'till:ask': z.strictObject({
    language: zLanguage,
    question: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('login'), pin: z.string().max(80) }),
      z.strictObject({ kind: z.literal('logout') }),
      z.strictObject({ kind: z.literal('command'), command: z.record(z.string(), z.unknown()) }),
      z.strictObject({ kind: z.literal('view'), view: zView, query: zQuery }),
    ]),
  }),
  'till:watch': z.strictObject({
    watch: z.int().min(1),
    language: zLanguage,
    view: zView,
    query: zQuery,
  }),
  'till:unwatch': z.int().min(1),
} satisfies { readonly [Channel in keyof FromWindow]: z.ZodType<FromWindow[Channel]> };

interface Heeded {
  readonly begin: () => void;
  readonly ask: (asked: FromWindow['till:ask']) => Promise<unknown>;
  readonly watch: (watched: FromWindow['till:watch']) => void;
  readonly unwatch: (watch: FromWindow['till:unwatch']) => void;
}

/** Listens to the one page that is ours; what anybody else says, or says wrongly, is a defect and does nothing. */
export const hearWindow = (
  ipcMain: ElectronApi['ipcMain'],
  window: TillWindow,
  heeded: Heeded,
): void => {
  const heard = <Message>(
    schema: z.ZodType<Message>,
    event: IpcEvent,
    message: unknown,
  ): Message => {
    if (!window.isFromHere(event)) throw new Error('a message from a page that is not ours');
    return schema.parse(message);
  };
  ipcMain.handle('till:ask', (event, message) =>
    heeded.ask(heard(zFromWindow['till:ask'], event, message)),
  );
  ipcMain.on('till:begin', (event, message) => {
    heard(zFromWindow['till:begin'], event, message);
    heeded.begin();
  });
  ipcMain.on('till:watch', (event, message) =>
    heeded.watch(heard(zFromWindow['till:watch'], event, message)),
  );
  ipcMain.on('till:unwatch', (event, message) =>
    heeded.unwatch(heard(zFromWindow['till:unwatch'], event, message)),
  );
};
