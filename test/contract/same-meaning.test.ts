import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { whatItCosts, whatItMeans } from './what-it-means.ts';

const golden = join(import.meta.dirname, '../../shared/sync/src/golden/raw-v1.ndjson');
const raws = readFileSync(golden, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { raw: string }).raw);

test('G6: the same events mean the same in whatever order and however often they arrived', () => {
  const meaning = whatItMeans(raws);
  expect(meaning.length).toBeGreaterThan(1000);
  const twice = [...raws, ...raws];
  const anyOrder = fc.shuffledSubarray(twice, { minLength: twice.length });
  fc.assert(
    fc.property(anyOrder, (arrived) => whatItMeans(arrived) === meaning),
    { numRuns: 50 },
  );
});

const browser: Browser | null = await launchChromium();

describe.skipIf(!browser)(`in Chromium${browser ? '' : ` (${noChromium})`}`, () => {
  let page: Page;
  beforeAll(async () => {
    const input = join(import.meta.dirname, 'meaning-in-a-page.ts');
    const { output } = await build({ input, write: false, platform: 'browser' });
    page = await browser!.newPage();
    await page.addScriptTag({ type: 'module', content: output[0].code });
    await page.waitForFunction(`'whatItMeans' in globalThis`);
  });
  afterAll(() => browser?.close());

  test('G6: the same events mean the same as in Node', async () => {
    const there = await page.evaluate<string>(`whatItMeans(${JSON.stringify(raws)})`);
    expect(there).toBe(whatItMeans(raws));
  });

  test('failure 19: every golden order costs the same as in Node', async () => {
    expect(await page.evaluate<string>('whatItCosts()')).toBe(whatItCosts());
  });
});
