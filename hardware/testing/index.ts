export { printBytes } from '../printers/virtual/print-bytes.ts';
export type { Slip } from '../printers/virtual/paper-roll.ts';
export { VirtualPrinter, type Switches } from '../printers/virtual/virtual-printer.ts';
export { virtualPole, type VirtualPole } from '../displays/virtual-pole.ts';
export {
  openVirtualLabelPrinter,
  type VirtualLabelPrinter,
} from '../labels/virtual/virtual-label-printer.ts';
export { virtualScale, type VirtualScale } from '../scales/virtual-scale.ts';
export { hidReports } from '../scanners/virtual-hid-scanner.ts';
export { openVirtualZvt, type VirtualZvt } from '../terminals/zvt/virtual-zvt.ts';
export { layCable, type Cable } from './cable.ts';
export { openPty, type Pty } from '../lines/pty.ts';
export { serialLine } from '../lines/serial-line.ts';
export { usblpLine } from '../lines/usblp-line.ts';
export { TalkingPrinter } from '../printers/conversation/talking-printer.ts';
export { usbLine } from '../lines/usb-line.ts';
