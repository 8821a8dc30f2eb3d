import { describe, expect, test, vi } from 'vitest';
import type { Drawer } from './drawer.ts';

export interface DrawerBench extends AsyncDisposable {
  readonly drawer: Drawer;
  /** How often it has been pulled open. */
  readonly opened: () => number;
  readonly takeAway: () => void;
}

export const describeDrawer = (name: string, open: () => Promise<DrawerBench>): void => {
  describe(name, () => {
    test('opens once a kick', async () => {
      await using bench = await open();
      const beforeFirstByte = vi.fn<() => void>();
      expect(await bench.drawer.kick(beforeFirstByte)).toEqual({ state: 'accepted' });
      await vi.waitFor(() => expect(bench.opened()).toBe(1));
      expect(await bench.drawer.kick(beforeFirstByte)).toEqual({ state: 'accepted' });
      await vi.waitFor(() => expect(bench.opened()).toBe(2));
      expect(beforeFirstByte).toHaveBeenCalledTimes(2);
    });

    test('stays shut when the kick could not be written down', async () => {
      await using bench = await open();
      const refuse = (): never => {
        throw new Error('the journal is full');
      };
      await expect(bench.drawer.kick(refuse)).rejects.toThrow('the journal is full');
      expect(await bench.drawer.kick(() => undefined)).toEqual({ state: 'accepted' });
      await vi.waitFor(() => expect(bench.opened()).toBe(1));
    });

    test('that is not there was not kicked', async () => {
      await using bench = await open();
      const beforeFirstByte = vi.fn<() => void>();
      bench.takeAway();
      expect(await bench.drawer.kick(beforeFirstByte)).toMatchObject({ state: 'not-sent' });
      expect(beforeFirstByte).not.toHaveBeenCalled();
    });
  });
};
