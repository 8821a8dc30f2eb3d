export {
  noPeripherals,
  peripheralHardware,
  terminalLanguageNames,
  type PeripheralHardware,
} from './peripheral-hardware.ts';
export type { FoundPeripheral } from './find-peripherals.ts';
export { poleLanguageNames } from '../displays/pole-languages.ts';
export type { CustomerDisplay, Face, FaceRow } from '../displays/face.ts';
export { scaleProtocolNames } from '../scales/scale-protocols.ts';
export type { CardIntent, CardOutcome, CardTerminal } from '../terminals/card-terminal.ts';
export type { Reading, Scale } from '../scales/scale.ts';
export type { Scan, Scanner } from '../scanners/scanner.ts';
