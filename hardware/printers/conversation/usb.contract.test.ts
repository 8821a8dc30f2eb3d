import { expect, test } from 'vitest';
import { usbLine } from '../../lines/usb-line.ts';
import { fakeUsb } from '../../testing/fake-usb.ts';
import { profiles } from '../profile.ts';
import { describePrinter, patience, type PrinterBench } from '../testing/describe-printer.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import { TalkingPrinter } from './talking-printer.ts';

const identity = { vendorId: 0x04b8, productId: 0x0e15 };

const onUsb = async (): Promise<PrinterBench & { readonly isKernels: () => boolean }> => {
  const profile = profiles['epson-80'];
  const virtual = new VirtualPrinter({ profile });
  const fake = fakeUsb(identity);
  fake.onOpen((cable) => virtual.plug(cable));
  const line = usbLine(identity, async () => (fake.isPlugged() ? [fake.usb] : []));
  const printer = new TalkingPrinter({ name: 'usb', line, profile, patience });
  return {
    printer,
    virtual,
    isKernels: fake.isKernels,
    takeAway: fake.unplug,
    [Symbol.asyncDispose]: async () => {
      printer.close();
      await virtual.close();
    },
  };
};

describePrinter('a USB printer of our own', { open: onUsb, isHeard: true });

test('after each job the kernel has its printer back', async () => {
  await using bench = await onUsb();
  const job = { bytes: new Uint8Array(1), beforeFirstByte: () => undefined };
  expect(await bench.printer.print(job)).toEqual({ state: 'confirmed' });
  expect(bench.isKernels()).toBe(true);
});

test.each([
  ['no driver', null, 'no-driver'],
  ['another printer', [fakeUsb({ vendorId: 1, productId: 2 }).usb], 'not-found'],
] as const)('%s: it says so', async (_, found, trouble) => {
  expect(await usbLine(identity, async () => found).open(100)).toEqual({ ok: false, trouble });
});

test('a machine without a USB bus has no such printer, and nothing breaks', async () => {
  const opened = await usbLine({ vendorId: 0xdead, productId: 0xbeef }).open(100);
  expect(opened).toMatchObject({ ok: false });
});
