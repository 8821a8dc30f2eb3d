import { demoMall } from '@pos/demo';
import { pictureKind } from '@pos/till/pictures';
import { expect, test } from 'vitest';
import { aHub } from '../testing/a-hub.ts';
import { aShop } from '../testing/a-shop.ts';

const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP and so on')]);
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>');

test('a picture is given to a product, and shown to every page for ever under its hash', async () => {
  await using hub = await aHub();
  const { owner, product } = await aShop(hub);
  const show = async (image: Buffer): Promise<Response> => {
    await hub.do(owner.token, {
      type: 'PutProduct',
      product,
      fields: {},
      image: image.toString('base64'),
    });
    const { items } = await hub.view(owner.token, 'catalog');
    return fetch(`${hub.url}/pictures/${items[0].picture}`);
  };
  const shown = await show(webp);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(shown.headers.get('cache-control')).toContain('immutable');
  expect(Buffer.from(await shown.arrayBuffer()).equals(webp)).toBe(true);

  const drawn = await show(drawing);
  expect(drawn.headers.get('content-type')).toBe('image/svg+xml');
  expect(drawn.headers.get('x-content-type-options')).toBe('nosniff');
  expect(drawn.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('what is no picture of this till is not there', async () => {
  await using hub = await aHub();
  for (const name of ['x', '0'.repeat(64), '..%2f..%2fidentity.json'])
    expect((await fetch(`${hub.url}/pictures/${name}`)).status).toBe(404);
});

test('the drawings of the demo may be shown', () => {
  const { drawings } = demoMall();
  expect(drawings.size).toBeGreaterThan(50);
  for (const svg of drawings.values())
    expect(pictureKind(new TextEncoder().encode(svg))).toBe('image/svg+xml');
});
