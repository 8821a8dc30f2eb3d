import { createRandom } from '@pos/demo';
import { fold } from '@pos/kernel';
import type { CatalogView } from '@pos/api';
import type { Page } from 'playwright-core';
import { sellPage } from '../../e2e/pages/sell-page.ts';
import { besideFloor } from '../kit/beside.ts';
import type { Bench } from '../kit/finding.ts';
import { place } from '../kit/place.ts';
import { shopWith } from '../kit/shop.ts';
import { Counter } from './counter.ts';
import { Floor } from './floor.ts';
import { untilPainted } from './paint-probe.ts';

const products = 100_000;
const words = 60;
const warmUp = 6;

/** From a key in the search field until what it finds among 100,000 products is on the screen, against the floor. */
export const typingToPaint: Bench = async () => {
  const shop = shopWith(products);
  await using counter = await Counter.open('typing-to-paint', shop);
  await using floor = await Floor.open(place('typing-to-paint'), products);
  const bare = await counter.beside(floor.url);
  const random = createRandom('typing');
  const names = shop.trading.products.map(({ fields }) => fields.name);
  const ours: number[] = [];
  const floors: number[] = [];
  for (let word = 0; word < warmUp + words; word += 1) {
    const keys = await changingKeys(counter, fold(random.pick(names)).slice(0, 9));
    await counter.page.bringToFront();
    await sellPage(counter.page).search.fill('');
    const took = await type(counter.page, keys, '[role=option]');
    await counter.page.keyboard.press('Escape');
    await bare.bringToFront();
    await bare.locator('#typed').fill('');
    const tookBare = await type(bare, keys, '#found li');
    if (word < warmUp) continue;
    ours.push(...took);
    floors.push(...tookBare);
  }
  return besideFloor('', { ours, floor: floors });
};

interface Key {
  readonly key: string;
  /** Whether both lists look different after it: where nothing changes, no paint can be seen. */
  readonly isSeen: boolean;
}

const changingKeys = async ({ api }: Counter, text: string): Promise<Key[]> => {
  const keys: Key[] = [];
  let before = '';
  for (let end = 1; end <= text.length; end += 1) {
    const query = new URLSearchParams({ q: text.slice(0, end), limit: '60' });
    const { items } = JSON.parse(
      await api.ask('GET', `/api/views/catalog?${query.toString()}`),
    ) as CatalogView;
    const found = items.map(({ name }) => name).join('|');
    const key = text[end - 1]!;
    keys.push({ key, isSeen: key !== ' ' && items.length > 1 && found !== before });
    before = found;
  }
  return keys;
};

const type = async (page: Page, keys: readonly Key[], changes: string): Promise<number[]> => {
  const took: number[] = [];
  for (const { key, isSeen } of keys) {
    const press = (): Promise<void> => page.keyboard.press(key);
    if (isSeen) took.push(await untilPainted(page, { on: 'keydown', key, changes }, press));
    else await press();
  }
  return took;
};
