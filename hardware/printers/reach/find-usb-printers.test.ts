import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findUsbPrinters, labelIn } from './find-usb-printers.ts';

test('the printers that Linux has at hand, with what they call themselves', async () => {
  const root = mkdtempSync(join(tmpdir(), 'quay-usb-'));
  const folders = { devices: join(root, 'usb'), about: join(root, 'about') };
  mkdirSync(join(folders.about, 'lp0/device'), { recursive: true });
  mkdirSync(folders.devices);
  for (const name of ['lp0', 'lp1', 'hiddev0']) writeFileSync(join(folders.devices, name), '');
  writeFileSync(
    join(folders.about, 'lp0/device/ieee1284_id'),
    'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;\n',
  );
  expect(await findUsbPrinters(folders)).toEqual([
    { place: { by: 'usb', path: join(folders.devices, 'lp0') }, label: 'EPSON TM-T20II' },
    { place: { by: 'usb', path: join(folders.devices, 'lp1') }, label: null },
  ]);
  rmSync(root, { recursive: true });
});

test('where there are none, nothing is found', async () => {
  expect(await findUsbPrinters({ devices: '/nowhere', about: '/nowhere' })).toEqual([]);
});

test('a printer that tells nothing has no label', () => {
  expect(labelIn('')).toBeNull();
  expect(labelIn('CLS:PRINTER;')).toBeNull();
  expect(labelIn('MANUFACTURER:STMicroelectronics;MODEL:POS58 Printer USB;')).toBe(
    'STMicroelectronics POS58 Printer USB',
  );
});
