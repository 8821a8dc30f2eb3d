export { printBytes } from '../printers/virtual/print-bytes.ts';
export type { Slip } from '../printers/virtual/paper-roll.ts';
export { VirtualPrinter, type Switches } from '../printers/virtual/virtual-printer.ts';
