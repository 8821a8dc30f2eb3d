import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicture } from '../pictures/pictures.ts';
import { aTill, products, type TestTill } from '../testing/index.ts';

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('the rest of it'),
]);

const give = (image: Buffer) =>
  ({
    type: 'PutProduct',
    product: products.beer,
    fields: {},
    image: image.toString('base64'),
  }) as const;

const pictureOf = (till: TestTill): string =>
  till.till.readModels.catalog.find(products.beer)?.picture ?? '';

test('the journal names the picture, the folder holds it, and the same one is held once', async () => {
  using till = await aTill({ on: 'memory' });
  const [put] = till.do(give(png));
  const picture = pictureOf(till);
  expect(put).toEqual({ type: 'ProductPut', changed: { picture } });
  expect(readPicture(till.folder, picture)).toEqual({
    kind: 'image/png',
    bytes: new Uint8Array(png),
  });
  expect(till.do(give(png))).toEqual([]);
  till.do({ type: 'PutProduct', product: products.beer, fields: { picture: null } });
  expect(till.till.readModels.catalog.find(products.beer)?.picture).toBeNull();
});

test('nothing but a small picture is kept', async () => {
  using till = await aTill({ on: 'memory' });
  const refused = (image: Buffer) => till.refusal(give(image));
  expect(refused(Buffer.from('GIF89a'))).toMatchObject({ problem: 'not-a-picture' });
  expect(refused(Buffer.from('<svg onload="x"></svg>'))).toMatchObject({
    problem: 'not-a-picture',
  });
  expect(refused(Buffer.concat([png, Buffer.alloc(50_000)]))).toMatchObject({
    type: 'PictureRefused',
    problem: 'too-large',
  });
});

test('whoever may not change the goods leaves nothing on the disk', async () => {
  using till = await aTill({ on: 'memory' });
  expect(till.refusal(give(png), 'cashier')).toMatchObject({ type: 'NotPermitted' });
  expect(() => readFileSync(join(till.folder, 'pictures'))).toThrow(/ENOENT/);
});

test('a picture that is lost or damaged is no picture, and costs no sale', async () => {
  using till = await aTill({ on: 'memory' });
  till.do(give(png));
  const picture = pictureOf(till);
  const file = join(till.folder, 'pictures', picture);
  writeFileSync(file, 'something else');
  expect(readPicture(till.folder, picture)).toBeNull();
  rmSync(file);
  expect(readPicture(till.folder, picture)).toBeNull();
  expect(readPicture(till.folder, '../identity.json')).toBeNull();
  till.restart();
  expect(pictureOf(till)).toBe(picture);
});
