export { serve } from './serve.ts';
export type * from './serving-peer.ts';
