import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstState, placeFor, readWindowState, writeWindowState } from './window-state.ts';

const display = { x: 0, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 1366, height = 768) => ({
  ...firstState,
  bounds: { x, y, width, height },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-window-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a window opens where it was', () => {
  expect(placeFor(at(100, 50), [display])).toEqual({ x: 100, y: 50, width: 1366, height: 768 });
  const second = { ...display, x: 1920 };
  expect(placeFor(at(2000, 50), [display, second])).toMatchObject({ x: 2000 });
});

test('a window whose display is gone opens on one that is there', () => {
  expect(placeFor(at(2000, 50), [display])).toEqual({ width: 1366, height: 768 });
  expect(placeFor(at(100, -400), [display])).not.toHaveProperty('x');
  expect(placeFor(firstState, [display])).toEqual({ width: 1366, height: 768 });
});

test('wherever it was, it can be reached and the screens fit', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(coordinate, coordinate, size, size, (x, y, width, height) => {
      const place = placeFor(at(x, y, width, height), [display]);
      expect(place.width).toBeGreaterThanOrEqual(1024);
      expect(place.height).toBeGreaterThanOrEqual(700);
      if (place.x === undefined || place.y === undefined) return;
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeLessThan(display.height);
      expect(place.x).toBeLessThan(display.width);
      expect(place.x + place.width!).toBeGreaterThan(0);
    }),
  );
});

test('what was remembered is read again, and what is damaged is forgotten', () => {
  const file = join(folder, 'window.json');
  expect(readWindowState(file)).toEqual(firstState);
  const state = { ...at(5, 6), maximized: false, kiosk: true };
  writeWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
  for (const text of ['', '{', '{"kiosk":true}', '{"bounds":{"x":"a"},"maximized":1,"kiosk":0}']) {
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual(firstState);
  }
});
