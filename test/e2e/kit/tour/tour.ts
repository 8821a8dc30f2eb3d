import { askStops } from './ask-stops.ts';
import { closingStops, drawerStops, openingStops } from './drawer-stops.ts';
import { loginStops } from './login-stops.ts';
import { payStops } from './pay-stops.ts';
import { receiptStops } from './receipt-stops.ts';
import { sellStops } from './sell-stops.ts';
import { settingsStops } from './settings-stops.ts';
import { terminalStops } from './terminal-stops.ts';
import { troubleStops } from './trouble-stops.ts';
import type { Walk } from './walk.ts';

/** Goes through every screen and state there is, in Vietnamese, and calls at each. */
export const tour = async (walk: Walk): Promise<void> => {
  await loginStops(walk);
  await openingStops(walk);
  await sellStops(walk);
  await askStops(walk);
  await payStops(walk);
  await receiptStops(walk);
  await drawerStops(walk);
  await troubleStops(walk);
  await closingStops(walk);
  await settingsStops(walk);
  await terminalStops(walk);
};
