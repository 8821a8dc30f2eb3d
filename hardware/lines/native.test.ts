import { expect, test } from 'vitest';
import { native } from './native.ts';

test.each([
  ['serialport', () => import('serialport'), 'SerialPort'],
  ['node-hid', () => import('node-hid'), 'devicesAsync'],
  ['usb', () => import('usb'), 'usb'],
  ['koffi', () => import('koffi'), 'default'],
] as const)('%s loads with its binary, as npm brought it', async (_, importing, part) => {
  const library = await native<object>(importing);
  expect(library).toHaveProperty(part);
});

test('what is not on this machine is nothing, and breaks nothing', async () => {
  expect(await native(() => Promise.reject(new Error('Cannot find module')))).toBeNull();
});
