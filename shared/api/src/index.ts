export { zLogin, zSetup, type LoggedIn } from './access.ts';
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
export { whatIsWrong } from './what-is-wrong.ts';
export type * from './refusals.ts';
export type * from './till-client.ts';
export type * from './views/office-views.ts';
export type * from './views/sale-views.ts';
export type * from './views/till-views.ts';
export {
  isViewName,
  parseView,
  permissionForView,
  viewNames,
  viewQueries,
  type AskedView,
  type ParsedView,
  type ViewAnswers,
  type ViewName,
  type ViewQuery,
} from './views/views.ts';
export type { Served } from './openapi/answers-part.ts';
export { openApiDocument } from './openapi/document.ts';
