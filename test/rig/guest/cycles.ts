import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { peripheralHardware } from '@pos/hardware/peripherals';
import { printerHardware, type FoundPlace } from '@pos/hardware/printers';
import { printerPlace, scannerIdentity, serialPath, type Counter } from './devices.ts';
import { listenTo, openHidScanner, openScale } from './peripherals.ts';
import { openPrinter, receipt } from './printer.ts';
import { until, type Proof } from './proof.ts';

const rounds = 20;

/** What this process holds open: files, pipes, ports. */
const held = (): number => readdirSync('/proc/self/fd').length;

/** Everything on the counter pulled and put back, again and again, while the same till goes on using it. */
export const cycleProofs = ({ printer, hid, serial }: Counter): Proof[] => [
  {
    name: 'all three are found, by the names they give themselves',
    run: async () => {
      await Promise.all([printer.plug(), hid.plug(), serial.plug()]);
      const places: FoundPlace[] = [];
      await printerHardware.find((found) => places.push(found));
      assert.deepEqual(places, [{ place: printerPlace, label: 'EPSON TM-T20II' }]);
      const found = await peripheralHardware.find();
      assert.deepEqual(
        found.find(({ connection }) => connection.by === 'hid'),
        { connection: { by: 'hid', ...scannerIdentity }, label: 'Hand Scanner' },
      );
      assert.ok(
        found.some(({ connection }) => 'path' in connection && connection.path === serialPath),
      );
      await Promise.all([printer.unplug(), hid.unplug(), serial.unplug()]);
      assert.deepEqual(await peripheralHardware.find(), []);
    },
  },
  {
    name: `${rounds} times pulled and put back: each prints, scans and weighs again, and nothing is left open`,
    run: async () => {
      const [byKernel, byUs] = [openPrinter('usblp'), openPrinter('usb')];
      const [scanner, scale] = [openHidScanner(), openScale()];
      const scans = listenTo(scanner);
      let heldAtFirst = 0;
      const slips = printer.virtual.roll.slips.length;
      for (let round = 1; round <= rounds; round += 1) {
        serial.scale.put({ grams: round, isMoving: false });
        await Promise.all([printer.plug(), hid.plug(), serial.plug()]);
        assert.deepEqual(await byKernel.print(receipt()), { state: 'confirmed' });
        assert.deepEqual(await byUs.print(receipt()), { state: 'confirmed' });
        await until('the scanner is back', () => scanner.state === 'ready');
        hid.scan(String(893_000_000 + round));
        await until('its scan', () => scans.length === round);
        await until(
          'its weight',
          () => scale.reading.state === 'stable' && scale.reading.grams === round,
        );
        await Promise.all([printer.unplug(), hid.unplug(), serial.unplug()]);
        await until('the scanner is gone', () => scanner.state === 'offline');
        await until('the scale is gone', () => scale.reading.state === 'offline');
        const offline = { state: 'not-sent', reason: 'offline', cause: 'not-found' };
        assert.deepEqual(await byKernel.print(receipt()), offline);
        assert.deepEqual(await byUs.print(receipt()), offline);
        if (round === 2) heldAtFirst = held();
      }
      assert.equal(printer.virtual.roll.slips.length - slips, 2 * rounds);
      assert.ok(held() <= heldAtFirst, `${held()} files are open, ${heldAtFirst} were at first`);
      scanner.close();
      scale.close();
    },
  },
];
