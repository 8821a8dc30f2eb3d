export { encode, type Pictures } from './escpos/encode.ts';
export { NetworkPrinter } from './network/network-printer.ts';
export type { Address } from './network/connection.ts';
export type { Bitmap } from './picture/bitmap.ts';
export type { PrintJob, PrintOutcome, Printer, PrinterState, Trouble } from './printer.ts';
export { isProfileName, profiles, type Profile, type ProfileName } from './profile.ts';
