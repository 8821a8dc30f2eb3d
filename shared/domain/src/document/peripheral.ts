import { documentDecider, type DocumentEvent } from './document.ts';
import type { DeviceConnection } from './printer.ts';

/** What stands on the counter besides printers. */
export const peripheralKinds = ['scale', 'scanner', 'display', 'terminal'] as const;
export type PeripheralKind = (typeof peripheralKinds)[number];

export type PeripheralConnection =
  | Extract<DeviceConnection, { by: 'network' | 'serial' }>
  /** By what it calls itself on USB: the port that it is plugged into changes. */
  | {
      readonly by: 'hid';
      readonly vendorId: number;
      readonly productId: number;
      readonly serialNumber?: string | undefined;
    };

export interface PeripheralFields {
  /** What the people of the shop call it. */
  readonly name: string;
  readonly kind: PeripheralKind;
  /** What it speaks: `toledo-8217`, `cd5220`; a scanner, nothing but codes. */
  readonly language: string;
  readonly connection: PeripheralConnection;
  /** At which till it stands. */
  readonly till: string;
}

export const peripheral = documentDecider<'Peripheral', PeripheralFields>('Peripheral', [
  'name',
  'kind',
  'language',
  'connection',
  'till',
]);

export type PeripheralEvent = DocumentEvent<'Peripheral', PeripheralFields>;
