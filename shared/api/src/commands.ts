import { z } from 'zod';
import { zPin, zUuid } from './command-parts.ts';
import { deviceCommands } from './device-commands.ts';
import { linkCommands, type LinkCommandType } from './link-commands.ts';
import { officeCommands } from './office-commands.ts';
import { orderCommands } from './order-commands.ts';
import { sessionCommands } from './session-commands.ts';
import { parseWith } from './parse-with.ts';

/** What a screen, tablet, script or test may ask a till to do, by name. */
export const commandSchemas = {
  ...sessionCommands,
  ...orderCommands,
  ...officeCommands,
  ...deviceCommands,
  ...linkCommands,
};

export type CommandType = keyof typeof commandSchemas;

type Bodies = { readonly [Type in CommandType]: BodyOf<z.output<(typeof commandSchemas)[Type]>> };

/** Zod says of an empty object that it may have no key at all; beside `id` and `type` it simply adds none. */
export type BodyOf<Output> = Output extends Record<string, never> ? object : Output;

/** A command with what it asks; `id` is the sender's, so that the same command sent again is done once. */
export type TillCommand<Type extends CommandType = CommandType> = {
  readonly [Each in Type]: { readonly id: string; readonly type: Each } & Bodies[Each];
}[Type];

/** A command that changes whom the till speaks with, and nothing that the journal tells. */
export const isLinkCommand = (command: TillCommand): command is TillCommand<LinkCommandType> =>
  Object.hasOwn(linkCommands, command.type);

export const isCommandType = (type: unknown): type is CommandType =>
  typeof type === 'string' && Object.hasOwn(commandSchemas, type);

/** A manager who types a PIN into the command of somebody who may not do this alone. */
export const zApproval = z.object({ pin: zPin });

const zHead = z.object({
  id: zUuid<'CommandId'>(),
  type: z.string().max(80),
  approval: zApproval.optional(),
});

export type ParsedCommand =
  | {
      readonly ok: true;
      readonly command: TillCommand;
      readonly approval: { readonly pin: string } | null;
    }
  | {
      readonly ok: false;
      readonly problem: 'UnknownCommand' | 'InvalidCommand';
      readonly detail: string;
    };

/** Turns anything at all into a command, or says what is wrong with it and where. */
export const parseCommand = (input: unknown): ParsedCommand => {
  const head = parseWith(zHead, input);
  if (!head.ok) return { ...head, problem: 'InvalidCommand' };
  const { id, type, approval } = head.value;
  if (!isCommandType(type)) return { ok: false, problem: 'UnknownCommand', detail: type };
  const body = parseWith<object>(commandSchemas[type], input);
  if (!body.ok) return { ...body, problem: 'InvalidCommand' };
  return {
    ok: true,
    command: { ...body.value, id, type } as TillCommand,
    approval: approval ?? null,
  };
};
