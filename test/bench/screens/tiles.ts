import { demoMall } from '@pos/demo';
import type { Locator } from 'playwright-core';
import { against, type Bench, type Finding } from '../kit/finding.ts';
import { shopWith } from '../kit/shop.ts';
import { median, percentile } from '../kit/statistics.ts';
import { Counter, orderLines, throttle } from './counter.ts';
import { untilPainted } from './paint-probe.ts';

const few = 100;
const many = 10_000;
const rounds = 15;
const warmUp = 3;
const tapsPerRound = 6;

/** Opening a category of 10,000 pictured tiles and tapping on them, against one of 100, on a processor four times slower. */
export const tiles: Bench = async () => {
  const shop = shopWith(few + many);
  const [lone, crowd] = [...new Set(shop.trading.products.map(({ fields }) => fields.category))];
  if (lone === undefined || crowd === undefined) throw new Error('the demo has two categories');
  const sorted = (place: number): string => (place < many ? crowd : lone);
  let place = 0;
  const documents = shop.documents.map((document) =>
    document.aggregate === 'product'
      ? { ...document, fields: { ...document.fields, divisible: false, category: sorted(place++) } }
      : document,
  );
  const drawings = [...demoMall().drawings.values()];
  await using counter = await Counter.open('tiles', { ...shop, documents, drawings });
  await throttle(counter.page, 4);
  const [first, second] = await categoriesOf(counter, [lone, crowd]);
  const played = { few: sample(), many: sample() };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [size, category] of [
      ['few', first!],
      ['many', second!],
    ] as const) {
      const { mount, taps } = await look(counter, category);
      if (round < warmUp) continue;
      played[size].mounts.push(mount);
      played[size].taps.push(...taps);
    }
  }
  return [
    ...beside('mount', median(played.many.mounts), median(played.few.mounts)),
    ...beside('tap p50', median(played.many.taps), median(played.few.taps)),
    ...beside('tap p95', percentile(played.many.taps, 0.95), percentile(played.few.taps, 0.95)),
  ];
};

const sample = () => ({ mounts: new Array<number>(), taps: new Array<number>() });

const beside = (metric: string, value: number, baseline: number): Finding[] => [
  against(metric, { value, baseline, unit: 'ms' }),
];

/** The buttons of the rail, by the names the till gives the categories. */
const categoriesOf = async ({ api, page }: Counter, ids: readonly string[]): Promise<Locator[]> => {
  const { categories } = JSON.parse(await api.ask('GET', '/api/views/categories')) as {
    categories: { id: string; name: string }[];
  };
  return ids.map((id) => {
    const name = categories.find((category) => category.id === id)?.name ?? id;
    return page.getByRole('radio', { name, exact: true });
  });
};

const tileButtons = 'section[aria-label="Hàng bán"] [style*=translateY] button';

const look = async (
  counter: Counter,
  category: Locator,
): Promise<{ mount: number; taps: number[] }> => {
  const { page } = counter;
  const mount = await untilPainted(page, { on: 'pointerdown', changes: tileButtons }, () =>
    category.click(),
  );
  const taps: number[] = [];
  const shown = page.locator(tileButtons);
  for (let tap = 0; tap < tapsPerRound; tap += 1) {
    taps.push(
      await untilPainted(page, { on: 'pointerdown', changes: orderLines }, () =>
        shown.nth(tap).click(),
      ),
    );
  }
  await counter.startAgain();
  return { mount, taps };
};
