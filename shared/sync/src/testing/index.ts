export * from './a-peer.ts';
export * from './device-log-contract.ts';
export { emptyDisk, MemoryEventLog } from '../memory-event-log.ts';
export * from './event-log-contract.ts';
export * from './pretend-crypto.ts';
export * from './sealing.ts';
