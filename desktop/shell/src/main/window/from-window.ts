import { z } from 'zod';
import type { ElectronApi, IpcEvent } from '../../electron.ts';
import type { FromWindow } from '../../protocol.ts';

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
  readonly isFromHere: (event: IpcEvent) => boolean;
  readonly begin: () => void;
  readonly ask: (asked: FromWindow['till:ask']) => Promise<unknown>;
  readonly watch: (watched: FromWindow['till:watch']) => void;
  readonly unwatch: (watch: FromWindow['till:unwatch']) => void;
  /** Somebody else spoke, or our page spoke nonsense: nothing is done. */
  readonly ignored: (channel: keyof FromWindow) => void;
}

/** Listens to the one page that is ours. */
export const hearWindow = (ipcMain: ElectronApi['ipcMain'], heeded: Heeded): void => {
  const heard = <Channel extends keyof FromWindow>(
    channel: Channel,
    schema: z.ZodType<FromWindow[Channel]>,
    heed: (message: FromWindow[Channel]) => unknown,
  ) => {
    return (event: IpcEvent, message: unknown): unknown => {
      const parsed = schema.safeParse(message);
      if (parsed.success && heeded.isFromHere(event)) return heed(parsed.data);
      heeded.ignored(channel);
      return null;
    };
  };
  ipcMain.handle('till:ask', heard('till:ask', zFromWindow['till:ask'], heeded.ask));
  ipcMain.on('till:begin', heard('till:begin', zFromWindow['till:begin'], heeded.begin));
  ipcMain.on('till:watch', heard('till:watch', zFromWindow['till:watch'], heeded.watch));
  ipcMain.on('till:unwatch', heard('till:unwatch', zFromWindow['till:unwatch'], heeded.unwatch));
};
