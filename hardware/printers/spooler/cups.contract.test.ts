import { describe } from 'vitest';
import { describePrinter } from '../testing/describe-printer.ts';
import { hasCups, onCups } from '../testing/cups-bench.ts';

describe.skipIf(!hasCups)('where CUPS is installed (apt-get install cups)', () => {
  describePrinter('a raw queue of CUPS', { open: onCups, isHeard: false });
});
