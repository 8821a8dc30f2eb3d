export { notBuilt, openDesktop, type Desktop } from './open-desktop.ts';
export type { StandInOptions } from './stand-in.ts';
