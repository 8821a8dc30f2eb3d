import { TalkingPrinter } from '../conversation/talking-printer.ts';
import { drawerKick } from '../languages.ts';
import type { DrawerPin, Printer } from '../printer.ts';
import type { Profile } from '../profile.ts';
import { SpooledPrinter } from '../spooler/spooled-printer.ts';
import type { PrinterPlace } from './place.ts';
import { wayTo } from './way-to.ts';

export interface PrinterWanted {
  readonly name: string;
  readonly place: PrinterPlace;
  readonly profile: Profile;
  /** Where the drawer hangs. */
  readonly drawerPin?: DrawerPin | undefined;
}

export const openPrinter = ({ place, drawerPin = 2, ...parts }: PrinterWanted): Printer => {
  const way = wayTo(place);
  if ('line' in way) return new TalkingPrinter({ ...parts, drawerPin, line: way.line });
  return new SpooledPrinter({
    ...parts,
    spooler: way.spooler,
    kick: drawerKick(parts.profile, drawerPin),
  });
};
