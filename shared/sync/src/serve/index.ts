export { memoryLeases, type Granted, type Leases, type Wish } from './lease.ts';
export { serve } from './serve.ts';
export type * from './serving-peer.ts';
