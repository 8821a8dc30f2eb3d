import { demoMall } from '@pos/demo';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { keepPicture, mostPictureBytes, pictureKind, pictureName } from '@pos/till/pictures';
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

const answersWith = async (bytes: Uint8Array) => {
  let asked = 0;
  const server = createServer(({ url }, response) => {
    if (url?.startsWith('/pictures/')) asked += 1;
    response.end(bytes);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    [Symbol.dispose]: () => void server.close(),
  };
};

test('a picture that another till was given is fetched when it is first shown, and kept', async () => {
  await using other = await aHub();
  const name = keepPicture(other.hub.folder, webp);
  await using hub = await aHub({ neighbours: ['http://127.0.0.1:9', other.url] });
  expect((await fetch(`${hub.url}/pictures/${name}?here`)).status).toBe(404);
  const shown = await fetch(`${hub.url}/pictures/${name}`);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(Buffer.from(await shown.arrayBuffer()).equals(webp)).toBe(true);
  expect((await fetch(`${hub.url}/pictures/${name}?here`)).status).toBe(200);
});

test('where the disk takes nothing more, it is shown all the same', async () => {
  await using other = await aHub();
  const name = keepPicture(other.hub.folder, webp);
  await using hub = await aHub({ neighbours: [other.url] });
  writeFileSync(join(hub.hub.folder, 'pictures'), 'no folder can be made here');
  expect((await fetch(`${hub.url}/pictures/${name}`)).status).toBe(200);
});

test('a neighbour that has none is not asked with every look', async () => {
  using neighbour = await answersWith(drawing);
  await using hub = await aHub({ neighbours: [neighbour.url] });
  const look = () => hub.hub.pictures.find(pictureName(webp));
  expect(await Promise.all([look(), look()])).toEqual([null, null]);
  expect(await look()).toBe(null);
  expect(neighbour.asked()).toBe(1);
});

test.each([
  ['another picture', drawing, pictureName(webp)],
  ['something that is no picture', Buffer.from('<html>'), pictureName(Buffer.from('<html>'))],
  ['no end', Buffer.alloc(mostPictureBytes + 1), pictureName(Buffer.alloc(mostPictureBytes + 1))],
])('a neighbour that sends %s is not believed', async (_, bytes, name) => {
  using neighbour = await answersWith(bytes);
  await using hub = await aHub({ neighbours: [neighbour.url] });
  for (const look of ['', '', '?here'])
    expect((await fetch(`${hub.url}/pictures/${name}${look}`)).status).toBe(404);
  expect(neighbour.asked()).toBe(1);
});
