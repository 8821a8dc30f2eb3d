export type * from './answers.ts';
export { zPin } from './command-parts.ts';
export {
  commandSchemas,
  isCommandType,
  parseCommand,
  zApproval,
  type CommandType,
  type ParsedCommand,
  type TillCommand,
} from './commands.ts';
export { permissionFor } from './needs.ts';
export type * from './refusals.ts';
