export { calibrated } from './calibrated.ts';
export {
  calibrationSlip,
  textCandidates,
  widthCandidates,
  type SlipWords,
} from './calibration-slip.ts';
export { encode, type Pictures } from './encode.ts';
export { NetworkPrinter } from './network/network-printer.ts';
export type { Address } from '../lines/tcp-line.ts';
export type { Bitmap } from './picture/bitmap.ts';
export type { Make, PrintOutcome, Printer, PrinterState } from './printer.ts';
export { preview, type Preview } from './preview.ts';
export { placeKey, type FoundPlace, type PrinterPlace } from './reach/place.ts';
export { noHardware, printerHardware, type PrinterHardware } from './reach/printer-hardware.ts';
export { isProfileName, profiles, type Profile, type ProfileName } from './profile.ts';
