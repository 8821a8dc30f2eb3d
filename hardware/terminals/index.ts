export { tcpLine } from '../lines/tcp-line.ts';
export type { CardIntent, CardOutcome, CardTerminal } from './card-terminal.ts';
export { manualTerminal, type ManualTerminal } from './manual-terminal.ts';
export { simulatedTerminal, type SimulatedTerminal } from './simulated-terminal.ts';
export { zvtTerminal } from './zvt/zvt-terminal.ts';
