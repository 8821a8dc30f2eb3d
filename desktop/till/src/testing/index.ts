export { aPrinter, type PrinterAtHand } from './a-printer.ts';
export { aTill, TestTill, type Sent, type TillWanted } from './a-till.ts';
export { fakeClock, type FakeClock } from './fake-clock.ts';
export { seededIds } from './seeded-ids.ts';
export { nodeCrypto } from '../node-crypto.ts';
export { exchange, journalOf, receive } from './meeting.ts';
export * from './selling.ts';
export { products, staff, type ProductName, type StaffName } from './small-shop.ts';
export { readModelsByMeaning, readModelsIn, tablesIn, untrueReadModels } from './tables.ts';
