export { Setback, type Ask, type Client, type Exchanged, type PeerView } from './client.ts';
export { exchange, type Step } from './exchange.ts';
export {
  keepInSync,
  patience,
  type KeptInSync,
  type LoopClock,
  type LoopParts,
  type SyncStatus,
} from './keep-in-sync.ts';
export { askForLease, type LeaseAnswer } from './lease.ts';
export { recallStream } from './recall.ts';
