import { print } from 'receiptio';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hasZbar, readWithZbar } from '../testing/read-codes.ts';
import { profiles } from '../printers/profile.ts';
import { VirtualPrinter } from '../printers/virtual/virtual-printer.ts';

/** It knows one port only; of the machine's own addresses we take one that nobody else has. */
const [host, port] = ['127.50.0.9', 9100] as const;

const open = async (name: 'epson-80' | 'star-80'): Promise<VirtualPrinter | null> => {
  const printer = new VirtualPrinter({ profile: profiles[name], host });
  return printer.listen(port).then(
    () => printer,
    () => null,
  );
};

const markdown = `Quay Demo
---
Pho bo | 55 000
---
{code:8938505974194;option:ean,2,48,hri}
{code:https://hd.vn/1;option:qrcode,4,m}
`;

const words = [
  ['as it should be', {}, 'online', 'success'],
  ['its cover open', { coverOpen: true }, 'coveropen', 'coveropen'],
  ['out of paper', { paperOut: true }, 'paperempty', 'paperempty'],
  ['its knife stuck', { cutterJammed: true }, 'error', 'error'],
] as const;

/** A program that others wrote, for real printers, says what ours is. */
describe.each([
  ['epson-80', 'escpos'],
  ['star-80', 'star'],
] as const)('receiptio of our %s', async (name, language) => {
  const virtual = await open(name);
  await virtual?.close();
  let printer: VirtualPrinter | null = null;
  beforeEach(async () => {
    await printer?.close();
    printer = await open(name);
  });
  afterAll(() => printer?.close());

  test.skipIf(!virtual).each(words)('%s', async (_, switches, asked, printed) => {
    printer?.flip(switches);
    const options = `-d ${host} -p ${language} -c 48 -t 5`;
    expect(await print('', `${options} -q`)).toBe(asked);
    expect(await print(markdown, options)).toBe(printed);
    expect(printer?.unknown).toEqual([]);
    if (printed !== 'success') return;
    expect(printer?.roll.slips).toHaveLength(1);
    const picture = printer?.roll.slips[0]?.picture;
    if (hasZbar && picture) {
      const codes = ['EAN-13:8938505974194', 'QR-Code:https://hd.vn/1'];
      expect(readWithZbar(picture).sort()).toEqual(codes);
    }
  });

  test.skipIf(!virtual)('switched off', async () => {
    await printer?.close();
    expect(await print('', `-d ${host} -p ${language} -q`)).toBe('disconnect');
  });
});
