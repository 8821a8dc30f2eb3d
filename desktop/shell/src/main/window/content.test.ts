import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepPicture } from '@pos/till/pictures';
import { afterAll, expect, test } from 'vitest';
import { contentAt } from './content.ts';

const screens = {
  index: '<p>screens</p>',
  files: new Map([
    ['/assets/a.js', { content: new TextEncoder().encode('1'), type: 'text/javascript' }],
  ]),
};

const folder = mkdtempSync(join(tmpdir(), 'quay-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

const get = (address: string, from: typeof screens | null = screens) =>
  contentAt(address, from, folder);

test('the window is served the screens, and only those', async () => {
  expect(await get('app://quay/').text()).toBe('<p>screens</p>');
  expect(await get('app://quay/assets/a.js').text()).toBe('1');
  for (const address of ['app://quay/assets/', 'app://quay/..%2f..%2fetc/passwd', 'app://quay/x'])
    expect(get(address).status).toBe(404);
  expect(get('app://elsewhere/').status).toBe(403);
});

test('pictures of products come from the till folder, as what they are', async () => {
  const picture = keepPicture(folder, Uint8Array.of(0xff, 0xd8, 0xff, 1));
  const shown = get(`app://quay/pictures/${picture}`);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(await shown.bytes()).toEqual(Uint8Array.of(0xff, 0xd8, 0xff, 1));
  for (const name of ['', 'x', `${picture.slice(1)}0`, '..%2fidentity.json'])
    expect(get(`app://quay/pictures/${name}`).status).toBe(404);
});

test('without screens it says so, and where a crash ends it says that', async () => {
  expect(await get('app://quay/', null).text()).toContain('Chưa có màn hình bán hàng');
  const stopped = await get('app://quay/stopped').text();
  expect(stopped).toContain('an toàn');
  expect(stopped).toContain('safe on this computer');
});

test.each(['app://quay/', 'app://quay/stopped', 'app://quay/assets/a.js', 'app://quay/none'])(
  '%s comes under a policy that reaches nothing and runs nothing inline',
  (address) => {
    const policy = get(address).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  },
);
