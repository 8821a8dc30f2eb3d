import { profiles, isProfileName } from '../profile.ts';
import { onNetwork } from '../testing/benches.ts';
import { describePrinter } from '../testing/describe-printer.ts';

for (const name of Object.keys(profiles).filter(isProfileName)) {
  describePrinter(`${name} on the network`, { open: () => onNetwork(name), isHeard: true });
}
