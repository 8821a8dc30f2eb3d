import type { Page } from 'playwright-core';
import { counterPage } from '../pages/counter-page.ts';

/** The counter on which the paper comes out, in a window of its own. */
export const standBeside = async (page: Page, counterUrl: string) => {
  const besides = await page.context().browser()!.newContext({ locale: 'vi-VN' });
  const beside = await besides.newPage();
  const counter = counterPage(beside);
  await beside.goto(counterUrl);
  await counter.paperOut.waitFor();
  return counter;
};
