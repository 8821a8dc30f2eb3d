export { serialLine } from '../lines/serial-line.ts';
export { hidScanner, type HidIdentity } from './hid-scanner.ts';
export { lineScanner } from './line-scanner.ts';
export type { Scan, Scanner, ScannerState } from './scanner.ts';
