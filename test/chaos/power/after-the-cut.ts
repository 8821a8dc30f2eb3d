import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { check, sellsOn } from '../check.ts';
import { diverged, type Finding } from '../report.ts';
import { Shop, type Workshop } from '../workshop.ts';
import type { PowerCut } from './power-cuts.ts';

const mark = 'install-mark';

/** The folder as it is found when the power is back, with all that its till had said before. */
export const shopAfter = (workshop: Workshop, { held, told }: PowerCut, before: string): Shop => {
  const above = workshop.newFolder();
  const shop = new Shop(workshop, join(above, 'till'));
  mkdirSync(above, { recursive: true });
  for (const [path, bytes] of held) {
    mkdirSync(dirname(join(above, path)), { recursive: true });
    // The same file, not a copy: a till that finds a copy has been moved.
    if (path.endsWith(`/${mark}`)) linkSync(join(before, mark), join(above, path));
    else writeFileSync(join(above, path), bytes);
  }
  for (const each of told) shop.history.hear(each);
  return shop;
};

/** A till is started there: it opens, knows all it had said, and sells on. */
export const whatIsWrongWith = (shop: Shop): readonly Finding[] => {
  try {
    using test = shop.open();
    return [...check(test, shop.history), ...sellsOn(test)];
  } catch (error) {
    return [diverged(`after a power cut the till did not open: ${inspect(error)}`)];
  }
};
