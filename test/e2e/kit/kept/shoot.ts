import type { Page } from 'playwright-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page shows, or a part of it, as a PNG that is packed quickly rather than tightly. */
export const shoot = async (page: Page, part: Box | null): Promise<Buffer> => {
  const wire = await page.context().newCDPSession(page);
  const { data } = await wire.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(part === null ? {} : { clip: { ...part, scale: 1 } }),
  });
  await wire.detach();
  return Buffer.from(data, 'base64');
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
