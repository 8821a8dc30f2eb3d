import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page shows, or a part of it; packed quickly rather than tightly, for it is looked at once. */
export const shoot = async (page: Page, part: Box | null): Promise<PNG> => {
  const wire = await page.context().newCDPSession(page);
  const { data } = await wire.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(part === null ? {} : { clip: { ...part, scale: 1 } }),
  });
  await wire.detach();
  return PNG.sync.read(Buffer.from(data, 'base64'));
};

/** Where the uppermost question stands; `null` when nothing is asked. */
export const questionOn = async (page: Page): Promise<Box | null> => {
  const questions = await page.getByRole('dialog').all();
  const box = await questions.at(-1)?.boundingBox();
  if (!box) return null;
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  return { x, y, width: Math.ceil(box.width), height: Math.ceil(box.height) };
};
