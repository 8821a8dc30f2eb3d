export * from './arbitraries.ts';
export * from './specify.ts';
