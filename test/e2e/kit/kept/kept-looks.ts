import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { inColoursOf, palettePng } from './palette-png.ts';
import { shoot, type Box } from './shoot.ts';

const kept = fileURLToPath(new URL('../../kept-looks/', import.meta.url));
const failed = fileURLToPath(new URL('../../screenshots/failed-looks/', import.meta.url));
const madeBy = join(kept, 'made-by.json');
const seen = join(kept, 'seen.json');

/** What was seen to the last dot: most screens are just that, and need no closer look. */
const fingerprints: Record<string, string> = existsSync(seen)
  ? JSON.parse(readFileSync(seen, 'utf8'))
  : {};

/** Somebody has looked at them: what is seen now is what is right. */
export const isAccepting = process.env['QUAY_ACCEPT_LOOKS'] === '1';

/** How many dots may differ visibly. Edges of letters do not count. */
const tolerated = 40;
/** Once something has settled it stays so; what is on its way arrives within this time. */
const patience = 3000;

/** Letters are drawn a little differently by every browser and system: only the one they were made by can compare. */
export const whyIncomparable = (page: Page): string | null => {
  const here = drawnBy(page);
  if (isAccepting) return null;
  const then: unknown = existsSync(madeBy) ? JSON.parse(readFileSync(madeBy, 'utf8')) : 'nobody';
  return JSON.stringify(then) === JSON.stringify(here)
    ? null
    : `the kept pictures were made by ${JSON.stringify(then)}, this is ${JSON.stringify(here)}`;
};

const drawnBy = (page: Page) => ({
  chromium: page.context().browser()?.version().split('.')[0] ?? '',
  platform: process.platform,
});

/** Compares what the page shows with the picture that is kept of it, or keeps it. Answers whether it looks as it did. */
export const looksAsKept = async (
  page: Page,
  name: string,
  part: Box | null = null,
): Promise<boolean> => {
  const first = await shoot(page, part);
  if (!isAccepting && fingerprints[name] === fingerprintOf(first)) return true;
  const file = join(kept, `${name}.png`);
  const before = existsSync(file) ? PNG.sync.read(readFileSync(file)) : null;
  const isSame = (shot: Buffer): boolean =>
    before !== null && difference(before, PNG.sync.read(shot)) <= tolerated;
  const shown = await settled(page, part, first, isSame);
  fingerprints[name] = fingerprintOf(shown);
  if (isSame(shown)) return true;
  if (isAccepting) write(file, palettePng(PNG.sync.read(shown)));
  else tellApart(name, before, PNG.sync.read(shown));
  return isAccepting;
};

/** What is shown once it is as it was, or has stayed the same for a moment when nobody knows how it was. */
const settled = async (
  page: Page,
  part: Box | null,
  first: Buffer,
  isSame: (shot: Buffer) => boolean,
): Promise<Buffer> => {
  const until = performance.now() + (isAccepting ? 0 : patience);
  let shown = first;
  for (;;) {
    if (!isAccepting && isSame(shown)) return shown;
    const next = await shoot(page, part);
    const isStill = next.equals(shown);
    shown = next;
    if (isStill && performance.now() > until) return shown;
  }
};

const fingerprintOf = (shot: Buffer): string => hash('sha256', shot, 'hex').slice(0, 20);

const difference = (before: PNG, shown: PNG, told?: PNG): number => {
  const { width, height } = shown;
  if (before.width !== width || before.height !== height) return Infinity;
  const now = inColoursOf(shown, before);
  if (before.data.equals(now)) return 0;
  return pixelmatch(before.data, now, told?.data, width, height, { threshold: 0.2 });
};

/** For whoever looks into it: what is seen now, and in red where it is not what was kept. */
const tellApart = (name: string, before: PNG | null, shown: PNG): void => {
  write(join(failed, `${name}.png`), PNG.sync.write(shown));
  if (before === null) return;
  const told = new PNG({ width: shown.width, height: shown.height });
  if (difference(before, shown, told) < Infinity)
    write(join(failed, `${name}-differs.png`), PNG.sync.write(told));
};

const write = (file: string, content: Buffer): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** When every screen has been seen: pictures of screens that are no more go, and who drew the others is written down. */
export const keepOnly = (page: Page, names: ReadonlySet<string>): void => {
  for (const name of namesKept()) if (!names.has(name)) rmSync(join(kept, `${name}.png`));
  const inOrder = [...names].toSorted().map((name) => [name, fingerprints[name]] as const);
  write(seen, Buffer.from(`${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`));
  write(madeBy, Buffer.from(`${JSON.stringify(drawnBy(page), null, 2)}\n`));
};

export const namesKept = (): string[] =>
  existsSync(kept)
    ? readdirSync(kept, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.png'))
        .map((file) => file.slice(0, -'.png'.length).replaceAll('\\', '/'))
        .toSorted()
    : [];

export const bytesKept = (): number =>
  namesKept().reduce((sum, name) => sum + statSync(join(kept, `${name}.png`)).size, 0);

/** What an earlier run found is over. */
export const forgetFailed = (): void => rmSync(failed, { recursive: true, force: true });
