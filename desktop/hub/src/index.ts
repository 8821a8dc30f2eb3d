/** For the program that runs a till behind a window of its own. */
export { pairWithNeighbour } from './demo/neighbour.ts';
export { counterAt } from './demo/counter-at.ts';
export { placeCounter } from './demo/place-counter.ts';
export { seedAtFirst } from './demo/seed.ts';
export { welcome } from './demo/welcome.ts';
export { execute } from './execute.ts';
export { createHub, currencyOf, type Hub } from './hub.ts';
export { onChanges } from './live/changes.ts';
export { newsOf, watchOf, type Watch } from './live/watch.ts';
export { logIn } from './log-in.ts';
export type { Bilingual } from './program/bilingual.ts';
export { networkPrinter } from './program/network-printer.ts';
export { listenProblem, startProblem } from './program/problems.ts';
export { endWithDefects, watchTheClock } from './program/run-till.ts';
export { serve, type Served } from './server.ts';
