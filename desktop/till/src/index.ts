export { systemClock, type Clock } from './clock.ts';
export { CannotUseFolder } from './folder/single-writer.ts';
export { systemIds, type Ids } from './ids.ts';
export { CannotOpenJournal } from './log/database.ts';
export { createTill, type Till, type TillParts } from './till.ts';
export type { FirstStart } from './first-start.ts';
