export { zLogin, zSetup, type AtTheScreen, type LoggedIn } from './access.ts';
export type * from './answers.ts';
export { languageFor, requestIdFrom } from './asker.ts';
export {
  commandSchemas,
  isCommandType,
  isLinkCommand,
  parseCommand,
  type CommandType,
  type ParsedCommand,
  type TillCommand,
} from './commands.ts';
export type { LinkCommandType } from './link-commands.ts';
export { permissionFor } from './needs.ts';
export { parseWith, type Parsed } from './parse-with.ts';
export type * from './refusals.ts';
export type * from './till-client.ts';
export type * from './views/device-views.ts';
export type * from './views/office-views.ts';
export type * from './views/paper-view.ts';
export type * from './views/peripheral-views.ts';
export type * from './views/printer-views.ts';
export type * from './views/sale-views.ts';
export type * from './views/sync-views.ts';
export type * from './views/tablets-view.ts';
export type * from './views/till-views.ts';
export {
  parseView,
  permissionForView,
  type AskedView,
  type ParsedView,
  type ViewAnswers,
  type ViewName,
  type ViewQuery,
} from './views/views.ts';
export type { Served } from './openapi/answers-part.ts';
export { openApiDocument } from './openapi/document.ts';
