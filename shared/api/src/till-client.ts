import type { z } from 'zod';
import type { AtTheScreen } from './access.ts';
import type { AnsweredEvent, ToldRefusal } from './answers.ts';
import type { BodyOf, CommandType, commandSchemas } from './commands.ts';
import type { ViewAnswers, ViewName, viewQueries } from './views/views.ts';

/** A command as a screen writes it: the client gives it its id, so that sending it again does it once. */
export type CommandToSend<Type extends CommandType = CommandType> = {
  readonly [Each in Type]: {
    readonly type: Each;
    readonly approval?: { readonly pin: string };
  } & BodyOf<z.input<(typeof commandSchemas)[Each]>>;
}[Type];

export type QueryOf<Name extends ViewName> = z.input<(typeof viewQueries)[Name]>;

export type Told<Value> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly refusal: ToldRefusal };

/** `away`: the till does not answer; what was sent is kept and sent again. */
export type Connection = 'connected' | 'away';

/**
 * What a screen may ask of a till. It cannot know what lies between: a window's IPC, a LAN, or a fake in a test.
 * Commands are answered once durable; views are pushed again whenever they change.
 */
export interface TillClient {
  readonly login: (pin: string) => Promise<Told<{ readonly login: AtTheScreen }>>;
  readonly logout: () => Promise<void>;
  readonly send: (
    command: CommandToSend,
  ) => Promise<Told<{ readonly events: readonly AnsweredEvent[] }>>;
  readonly read: <Name extends ViewName>(
    view: Name,
    query: QueryOf<Name>,
  ) => Promise<Told<{ readonly data: ViewAnswers[Name] }>>;
  /** Calls back with the view now and after every change, until the returned function is called. */
  readonly watch: <Name extends ViewName>(
    view: Name,
    query: QueryOf<Name>,
    listener: (told: Told<{ readonly data: ViewAnswers[Name] }>) => void,
  ) => () => void;
  readonly onConnection: (listener: (connection: Connection) => void) => () => void;
  /** The login ended on the till's side: it restarted, or the person left. */
  readonly onLoggedOut: (listener: () => void) => () => void;
}
