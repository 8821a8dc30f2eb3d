import { documentDecider, type DocumentEvent } from './document.ts';

/** How a till reaches a device. */
export type DeviceConnection =
  | { readonly by: 'network'; readonly host: string; readonly port: number }
  /** Under the name by which the system calls it: `/dev/usb/lp0`. */
  | { readonly by: 'usb'; readonly path: string }
  | { readonly by: 'serial'; readonly path: string; readonly baud: number }
  /** A print queue of the system: the spooler of Windows, CUPS elsewhere. */
  | { readonly by: 'queue'; readonly queue: string };

/** What a printer is there for. Bills and reports come out where receipts do. */
export const printerTasks = ['receipt', 'station', 'label'] as const;
export type PrinterTask = (typeof printerTasks)[number];

/** What a person has read off this printer's own calibration slip; what nobody has looked at is left to its model. */
export interface Calibration {
  /** Dots across, where they are not the model's. */
  readonly dots?: number | undefined;
  /** Its own letters read right on this code page; without one, letters are drawn. */
  readonly text?: PrinterPage | undefined;
  readonly cuts?: boolean | undefined;
}

export interface PrinterPage {
  readonly page: number;
  readonly encoding: 'ascii' | 'tcvn3' | 'windows1258';
}

export interface PrinterFields {
  /** What the people of the shop call it: Bếp, Quầy bar. */
  readonly name: string;
  /** The name of a profile, or of a model of label printers. */
  readonly model: string;
  readonly connection: DeviceConnection;
  /** The only till that prints on it, since its cable ends there; `null`: every till may. */
  readonly till: string | null;
  readonly tasks: readonly PrinterTask[];
  /** As a station: the goods of these categories are made there. */
  readonly categories: readonly string[];
  /** A cash drawer hangs on its plug. */
  readonly hasDrawer: boolean;
  /** Of its plug, that the drawer hangs on; left out: 2, as nearly all do. */
  readonly drawerPin?: 2 | 5 | undefined;
  /** The printer that takes what this one cannot print. */
  readonly fallback: string | null;
  readonly calibration?: Calibration | undefined;
}

export const printer = documentDecider<'Printer', PrinterFields>('Printer', [
  'name',
  'model',
  'connection',
  'till',
  'tasks',
  'categories',
  'hasDrawer',
  'fallback',
]);

export type PrinterEvent = DocumentEvent<'Printer', PrinterFields>;
