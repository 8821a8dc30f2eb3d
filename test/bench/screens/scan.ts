import type { Page } from 'playwright-core';
import { scanThenEnd } from '../../e2e/kit/scanner.ts';
import { besideFloor, type Beside } from '../kit/beside.ts';
import type { Bench } from '../kit/finding.ts';
import { place } from '../kit/place.ts';
import { shopWith } from '../kit/shop.ts';
import { Counter, orderLines, throttle } from './counter.ts';
import { Floor } from './floor.ts';
import { untilPainted } from './paint-probe.ts';

const products = 100_000;
/** An order as long as a full basket; then the next one. */
const scansPerRound = 12;
const rounds = 40;
const warmUp = 4;

/** From the scanner's last key until the line is on the screen, among 100,000 products, against the floor. */
export const scanToPaint: Bench = async () => {
  const shop = shopWith(products);
  await using counter = await Counter.open('scan-to-paint', shop);
  await using floor = await Floor.open(place('scan-to-paint'), products);
  const bare = await counter.beside(floor.url);
  // What is weighed asks a question first.
  const codes = shop.trading.products.flatMap(({ fields }) =>
    fields.divisible ? [] : fields.barcodes.slice(0, 1),
  );
  let taken = 0;
  const nextCodes = (): string[] =>
    Array.from({ length: scansPerRound }, () => codes[(taken += 7919) % codes.length]!);

  const play = async (): Promise<Beside> => {
    const ours: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const scanned = nextCodes();
      await counter.page.bringToFront();
      const took = await scanAll(counter.page, scanned, orderLines);
      await counter.startAgain();
      await bare.bringToFront();
      const tookBare = await scanAll(bare, scanned, '#lines li');
      await bare.evaluate('lines.replaceChildren()');
      if (round < warmUp) continue;
      ours.push(...took);
      floors.push(...tookBare);
    }
    return { ours, floor: floors };
  };

  const free = await play();
  await throttle(counter.page, 4);
  await throttle(bare, 4);
  const slow = await play();
  return [...besideFloor('', free), ...besideFloor(', processor 4x slower', slow)];
};

const scanAll = async (
  page: Page,
  codes: readonly string[],
  changes: string,
): Promise<number[]> => {
  const took: number[] = [];
  for (const code of codes) {
    const wanted = { on: 'keydown', key: 'Enter', changes } as const;
    took.push(await untilPainted(page, wanted, () => scanThenEnd(page, code)));
  }
  return took;
};
