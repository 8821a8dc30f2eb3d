import { profiles, type ProfileName } from '../../printers/profile.ts';
import { VirtualPrinter } from '../../printers/virtual/virtual-printer.ts';
import type { CounterSettings } from '../settings.ts';

/** Where in the shop it stands. */
export type Stand = 'counter' | 'kitchen' | 'bar';

export interface StandingPrinter {
  readonly id: Stand;
  readonly profile: ProfileName;
  readonly printer: VirtualPrinter;
}

const stands: readonly { readonly id: Stand; readonly profile: ProfileName | null }[] = [
  { id: 'counter', profile: null },
  { id: 'kitchen', profile: 'clone-80' },
  { id: 'bar', profile: 'impact-76' },
];

/** One for receipts with the drawer on its plug, and two as kitchens and bars have them: thermal, and with needles. */
export const openPrinters = async ({
  host,
  firstPort,
  profile: own,
}: CounterSettings): Promise<readonly StandingPrinter[]> => {
  const opened: StandingPrinter[] = [];
  try {
    for (const [place, { id, profile: usual }] of stands.entries()) {
      const profile = usual ?? own;
      const printer = new VirtualPrinter({ profile: profiles[profile], host });
      await printer.listen(firstPort === 0 ? 0 : firstPort + place);
      opened.push({ id, profile, printer });
    }
    return opened;
  } catch (error) {
    await Promise.all(opened.map(({ printer }) => printer.close()));
    throw error;
  }
};

export const printersOpened = stands.length;

/** What one does to a printer in the middle of a job: it starts anew, and what it had not printed is gone. */
export const switchOffAndOn = (printer: VirtualPrinter): void => {
  printer.flip({ offline: true });
  setTimeout(() => printer.flip({ offline: false }), restSeconds * 1000).unref();
};

const restSeconds = 2;
