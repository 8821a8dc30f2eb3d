export {
  documentDecider,
  type Document,
  type DocumentCommand,
  type DocumentEvent,
  type DocumentRefusal,
} from './document.ts';
export * from './kinds.ts';
export * from './paper-parts.ts';
export * from './peripheral.ts';
export * from './printer.ts';
export { same } from './same.ts';
