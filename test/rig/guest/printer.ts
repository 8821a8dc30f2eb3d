import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { vnd } from '@pos/kernel';
import { encode, printerHardware, profiles, type Printer } from '@pos/hardware/printers';
import { printBytes, TalkingPrinter, usbLine, type VirtualPrinter } from '@pos/hardware/testing';
import {
  kernelHasPrinter,
  printerIdentity,
  printerPlace,
  type Counter,
  type UsbPrinter,
} from './devices.ts';
import { until, type Proof } from './proof.ts';

const profile = profiles['epson-80'];
const style = { size: 'normal', bold: false, inverse: false } as const;

const document: Parameters<typeof encode>[0] = {
  language: 'vi',
  currency: vnd,
  blocks: [
    ...Array.from({ length: 40 }, (_, at) => ({
      kind: 'text' as const,
      text: `${at + 1}. Phở bò đặc biệt, cà phê sữa đá`,
      align: 'left' as const,
      indent: 0,
      style,
    })),
    { kind: 'cut' },
  ],
};

const bytes = encode(document, profile);
const [asItShouldBe] = printBytes(bytes, profile.dots).slips;

export const receipt = (beforeFirstByte: () => unknown = () => undefined) => ({
  bytes,
  beforeFirstByte,
});

/** By the kernel's own driver as the till opens it, or past it, by `usb`. */
type Way = 'usblp' | 'usb';

/** One that talks, or a clone that tells nothing. */
export const openPrinter = (way: Way, talks = true): Printer => {
  const silent = talks ? {} : { tellsStatus: false, acknowledges: 'never' as const };
  const wanted = { name: way, profile: { ...profile, ...silent } };
  return way === 'usblp'
    ? printerHardware.open({ ...wanted, place: printerPlace })
    : new TalkingPrinter({ ...wanted, line: usbLine(printerIdentity) });
};

interface Bench {
  readonly virtual: VirtualPrinter;
  readonly slips: () => VirtualPrinter['roll']['slips'];
  readonly printer: Printer;
  readonly clone: Printer;
}

/** What every way to a USB printer holds to, on the real library and the real kernel. */
const through = (way: Way, device: UsbPrinter): Proof[] => {
  const proof = (name: string, run: (bench: Bench) => Promise<void>): Proof => ({
    name: `${way}: ${name}`,
    run: async () => {
      const { virtual } = device;
      const before = virtual.roll.slips.length;
      const [printer, clone] = [openPrinter(way), openPrinter(way, false)];
      await device.plug();
      try {
        await run({ virtual, printer, clone, slips: () => virtual.roll.slips.slice(before) });
      } finally {
        virtual.flip({ paperOut: false, coverOpen: false, slow: false });
        printer.close();
        clone.close();
        await device.unplug();
      }
    },
  });

  return [
    proof('a receipt comes out dot for dot, and the printer says so', async (bench) => {
      assert.deepEqual(await bench.printer.print(receipt()), { state: 'confirmed' });
      assert.equal(bench.slips().length, 1);
      assert.deepEqual(bench.slips()[0]?.picture, asItShouldBe?.picture);
      assert.deepEqual(bench.virtual.unknown, []);
      await until('the kernel has it back', kernelHasPrinter);
    }),
    proof('no paper, or its cover open: it says so, and no byte of a job leaves', async (bench) => {
      bench.virtual.flip({ paperOut: true });
      const refused = await bench.printer.print(receipt());
      assert.deepEqual(refused, { state: 'not-sent', reason: 'paper-out' });
      bench.virtual.flip({ paperOut: false, coverOpen: true });
      assert.equal(await bench.printer.look(), 'cover-open');
      assert.equal(bench.slips().length, 0);
    }),
    proof('out of paper in mid-job: it waits, and goes on with new paper', async (bench) => {
      const printing = bench.printer.print(receipt(() => bench.virtual.flip({ paperOut: true })));
      // Longer than the libraries wait for a word.
      assert.equal(await Promise.race([printing, pause(4000, 'it waits')]), 'it waits');
      bench.virtual.flip({ paperOut: false });
      assert.deepEqual(await printing, { state: 'confirmed' });
      assert.equal(bench.slips().length, 1);
    }),
    proof('one that tells nothing and takes its time gets all of it', async (bench) => {
      bench.virtual.flip({ slow: true });
      assert.deepEqual(await bench.clone.print(receipt()), { state: 'accepted' });
      await until('the whole slip', () => bench.slips().length === 1);
      assert.deepEqual(bench.slips()[0]?.picture, asItShouldBe?.picture);
    }),
    proof('the drawer is kicked once', async (bench) => {
      let kicks = 0;
      const forget = bench.virtual.onEvent(({ kind }) => {
        kicks += Number(kind === 'drawer-kicked');
      });
      assert.deepEqual(await bench.clone.kickDrawer(() => undefined), { state: 'accepted' });
      await until('a kick', () => kicks > 0);
      forget();
      assert.equal(kicks, 1);
    }),
    proof('its cable pulled in mid-job: nobody knows, and it is not sent again', async (bench) => {
      bench.virtual.flip({ slow: true });
      const unplugging: Promise<void>[] = [];
      const outcome = await bench.printer.print(receipt(() => unplugging.push(device.unplug())));
      await Promise.all(unplugging);
      assert.equal(outcome.state, 'unknown');
      const next = await bench.printer.print(receipt());
      assert.deepEqual(next, { state: 'not-sent', reason: 'offline', cause: 'not-found' });
      bench.virtual.flip({ slow: false });
      await device.plug();
      assert.deepEqual(await bench.printer.print(receipt()), { state: 'confirmed' });
      assert.equal(bench.slips().length, 1);
    }),
  ];
};

export const printerProofs = ({ printer }: Counter): Proof[] => [
  ...through('usblp', printer),
  ...through('usb', printer),
];
