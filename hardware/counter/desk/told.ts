import { profiles } from '../../printers/profile.ts';
import type { Slip } from '../../printers/virtual/paper-roll.ts';
import type { PrinterEvent } from '../../printers/virtual/virtual-printer.ts';
import type { Stand } from '../devices/printers.ts';
import type { Desk } from './desk.ts';

/** What somebody is told who begins to watch. */
export const helloFrom = ({
  printers,
  scale,
  display,
  atScale,
  atScanner,
  atDisplay,
  terminal,
}: Desk) => ({
  kind: 'hello',
  printers: printers.map(({ id, profile, printer }) => ({
    id,
    label: profiles[profile].label,
    port: printer.port,
    switches: printer.switches,
    slips: printer.roll.slips.map(sizeOf),
  })),
  scale: { grams: scale.grams, port: atScale.port, plugged: atScale.listeners },
  scanner: { port: atScanner.port, plugged: atScanner.listeners },
  display: { lines: display.rows(), port: atDisplay.port, plugged: atDisplay.listeners },
  terminal: { port: terminal.port, scenario: terminal.scenario(), charged: terminal.charged() },
});

export const told = (printer: Stand, event: PrinterEvent): object =>
  event.kind === 'slip'
    ? { kind: 'slip', printer, slip: sizeOf(event.slip) }
    : { ...event, printer };

const sizeOf = ({ number, picture: { width, height } }: Slip) => ({ number, width, height });
