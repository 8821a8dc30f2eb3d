import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usbPrinterLine } from '../../lines/usb-printer-line.ts';
import { findUsbPrinters, labelIn } from './find-usb-printers.ts';

test('the printers that Linux has at hand, with what they call themselves', async () => {
  const root = mkdtempSync(join(tmpdir(), 'quay-usb-'));
  const folders = { devices: join(root, 'usb'), about: join(root, 'about') };
  mkdirSync(join(folders.about, 'lp0'), { recursive: true });
  mkdirSync(join(root, 'usb1/interface'), { recursive: true });
  symlinkSync(join(root, 'usb1/interface'), join(folders.about, 'lp0/device'));
  for (const [file, text] of [
    ['idVendor', '04b8\n'],
    ['idProduct', '0e15\n'],
    ['serial', 'SN0001\n'],
  ] as const)
    writeFileSync(join(root, 'usb1', file), text);
  mkdirSync(folders.devices);
  for (const name of ['lp0', 'lp1', 'hiddev0']) writeFileSync(join(folders.devices, name), '');
  writeFileSync(
    join(folders.about, 'lp0/device/ieee1284_id'),
    'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;\n',
  );
  expect(await findUsbPrinters(folders)).toEqual([
    { place: { by: 'usb', path: '04b8:0e15:SN0001' }, label: 'EPSON TM-T20II' },
    { place: { by: 'usb', path: join(folders.devices, 'lp1') }, label: null },
  ]);
  const line = usbPrinterLine({ vendorId: 0x04b8, productId: 0x0e15 }, folders);
  expect(await line.open(100)).toMatchObject({ ok: true });
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
