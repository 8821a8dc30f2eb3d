import type { DevicesView } from '@pos/api';
import { Inbox, Printer } from 'lucide-react';
import type { Claim } from './claim.ts';
import type { DeviceWords } from './device-words.ts';
import { stateOf, works, type PrinterState } from './printer-state.ts';

type PrinterOf = DevicesView['printers'][number];

/** The printers and the drawer as they are. A sale waits for neither, so their trouble is no danger. */
export const deviceClaims = (devices: DevicesView, words: DeviceWords): readonly Claim[] => [
  ...printerClaims(devices, words),
  drawerClaim(devices, words),
];

const printerClaims = ({ printers, waiting }: DevicesView, words: DeviceWords): Claim[] => {
  const [first] = printers;
  if (!first) return [printerClaim('printer', words.printer, 'none', 0, words)];
  const stuck = printers.filter((printer) => !works.has(stateOf(printer)));
  // As long as all of them work, one word says it for all.
  if (printers.length === 1 || stuck.length === 0) {
    const busy = printers.find(({ isPrinting }) => isPrinting) ?? first;
    return [printerClaim('printer', words.printer, stateOf(busy), waiting, words)];
  }
  return stuck.map((printer, index) =>
    printerClaim(
      `printer-${printer.name}`,
      printer.label,
      stateOf(printer),
      index === 0 ? waiting : 0,
      words,
    ),
  );
};

const printerClaim = (
  id: string,
  name: string,
  state: PrinterState,
  waiting: number,
  words: DeviceWords,
): Claim => {
  const { short, full } = words.printers[state];
  const queue = words.waiting(waiting);
  // What is on its way to a printer that works is no news.
  const isStuck = waiting > 0 && !works.has(state);
  return {
    id,
    icon: Printer,
    tone: works.has(state) ? 'calm' : 'caution',
    short: `${name}: ${isStuck ? `${short} · ${queue.short}` : short}`,
    full: isStuck ? `${full} ${queue.full}` : full,
  };
};

const drawerClaim = ({ printers, drawer }: DevicesView, words: DeviceWords): Claim => {
  const state = drawerState(drawer, printers[0]);
  const { short, full } = words.drawers[state];
  return {
    id: 'drawer',
    icon: Inbox,
    tone: state === 'stuck' ? 'caution' : 'calm',
    short: `${words.drawer}: ${short}`,
    full,
  };
};

const drawerState = (
  drawer: DevicesView['drawer'],
  printer: PrinterOf | undefined,
): keyof DeviceWords['drawers'] => {
  if (drawer === null) return 'none';
  if (drawer.canOpen) return 'ready';
  return printer?.state === 'unknown' ? 'unknown' : 'stuck';
};
