import { existsSync, readFileSync } from 'node:fs';
import { writeDurably } from '@pos/till/write-durably';
import { z } from 'zod';
import type { Rectangle } from '../../electron.ts';

/** How the window stood when it was last closed. */
export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  /** A till that is nothing but a till: full screen, and only a manager leaves it. */
  readonly kiosk: boolean;
}

const zWindowState = z.object({
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
    .nullable(),
  maximized: z.boolean(),
  kiosk: z.boolean(),
});

export const firstState: WindowState = { bounds: null, maximized: true, kiosk: false };

/** The screens are made for this and more. */
const least = { width: 1024, height: 700 };
const usual = { width: 1366, height: 768 };
/** So much of the title bar must be on a display, or nobody can drag the window back. */
const grip = 100;

/** Where to open it: where it was, unless the display it was on is gone. */
export const placeFor = (
  { bounds }: WindowState,
  displays: readonly Rectangle[],
): Partial<Rectangle> => {
  if (bounds === null) return usual;
  const size = {
    width: Math.max(bounds.width, least.width),
    height: Math.max(bounds.height, least.height),
  };
  const isReachable = displays.some(
    ({ x, y, width, height }) =>
      bounds.x + grip <= x + width &&
      bounds.x + size.width >= x + grip &&
      bounds.y >= y &&
      bounds.y + grip <= y + height,
  );
  return isReachable ? { x: bounds.x, y: bounds.y, ...size } : size;
};

/** The state in a file; what cannot be read is a window opened for the first time. */
export const readWindowState = (file: string): WindowState => {
  if (!existsSync(file)) return firstState;
  try {
    return zWindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstState;
  }
};

export const writeWindowState = (file: string, state: WindowState): void =>
  writeDurably(file, `${JSON.stringify(state)}\n`);
