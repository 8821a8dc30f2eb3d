export * from './accept-chain.ts';
export * from './canonical-order.ts';
export type * from './crypto.ts';
export * from './envelope.ts';
export type * from './event-log.ts';
export * from './seal.ts';
export * from './unseal.ts';
export * from './verify.ts';
