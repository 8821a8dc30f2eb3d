export { printBytes, type Printed } from '../printers/virtual/print-bytes.ts';
export {
  VirtualPrinter,
  type PrinterEvent,
  type Switches,
} from '../printers/virtual/virtual-printer.ts';
