export * from './amount-in-words.ts';
export * from './code-page.ts';
export * from './dates.ts';
export * from './fold.ts';
export * from './numbers.ts';
export * from './parse-amount.ts';
export * from './phone.ts';
export * from './sort.ts';
