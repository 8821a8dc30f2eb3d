import { NetworkPrinter, profiles } from '@pos/hardware/printers';
import type { PrinterSetting } from '../settings.ts';

/** The printer that a setting names, under the name by which screens and jobs call it. */
export const networkPrinter = ({ host, port, profile }: PrinterSetting): NetworkPrinter =>
  new NetworkPrinter({
    name: `${host}:${port}`,
    address: { host, port },
    profile: profiles[profile],
  });
