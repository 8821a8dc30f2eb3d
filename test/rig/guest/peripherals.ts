import assert from 'node:assert/strict';
import { peripheralHardware, type Scan, type Scanner } from '@pos/hardware/peripherals';
import { scannerIdentity, serialPath, type Counter, type Device } from './devices.ts';
import { until, type Proof } from './proof.ts';

const code = '8938505974194';
/** GS1 with its separator, and longer than one report. */
const longCode = `0108938505974194${'21'}${'A'.repeat(20)}\u001d10${'B'.repeat(20)}`;

export const openHidScanner = (): Scanner => {
  const connection = { by: 'hid', ...scannerIdentity } as const;
  return given(peripheralHardware.scanner({ name: 'hand scanner', language: '', connection }));
};

const onThePort = { by: 'serial', path: serialPath, baud: 9600 } as const;

const openSerialScanner = (): Scanner =>
  given(peripheralHardware.scanner({ name: 'till scanner', language: '', connection: onThePort }));

export const openScale = () =>
  given(
    peripheralHardware.scale({ name: 'scale', language: 'toledo-8217', connection: onThePort }),
  );

const given = <Value>(value: Value | null): Value => {
  assert.ok(value);
  return value;
};

/** Everything that it reads from now on. */
export const listenTo = (scanner: Scanner): readonly Scan[] => {
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  return scans;
};

const whole = async (text: string, read: () => void, scanner: Scanner): Promise<void> => {
  const scans = listenTo(scanner);
  await until(`${scanner.name} ready`, () => scanner.state === 'ready');
  read();
  assert.equal((await until('a scan', () => scans.at(-1))).text, text);
  assert.equal(scans.length, 1);
};

export const peripheralProofs = ({ hid, serial }: Counter): Proof[] => [
  {
    name: 'node-hid: a scanner that says what it is reads a code, and a long one',
    run: plugged(hid, async () => {
      using scanner = inUse(openHidScanner());
      await whole(code, () => hid.scan(code), scanner);
      await whole(longCode, () => hid.scan(longCode), scanner);
    }),
  },
  {
    name: 'node-hid: pulled and put back, it reads on by itself',
    run: plugged(hid, async () => {
      using scanner = inUse(openHidScanner());
      await until('ready', () => scanner.state === 'ready');
      await hid.unplug();
      await until('offline', () => scanner.state === 'offline');
      await hid.plug();
      await whole(code, () => hid.scan(code), scanner);
    }),
  },
  {
    name: 'serialport: a scanner on a serial port of USB reads a code',
    run: plugged(serial, async () => {
      using scanner = inUse(openSerialScanner());
      await whole(code, () => serial.scan(code), scanner);
    }),
  },
  {
    name: 'serialport: a scale tells a weight, that it moves, and that it is gone',
    run: plugged(serial, async () => {
      using scale = inUse(openScale());
      const weighs = () => (scale.reading.state === 'stable' ? scale.reading.grams : null);
      serial.scale.put({ grams: 1234, isMoving: false });
      assert.equal(await until('a weight', weighs), 1234);
      serial.scale.put({ isMoving: true });
      await until('moving', () => scale.reading.state === 'moving');
      await serial.unplug();
      await until('offline', () => scale.reading.state === 'offline');
      serial.scale.put({ grams: 455, isMoving: false });
      await serial.plug();
      assert.equal(await until('a weight again', weighs), 455);
    }),
  },
  {
    name: 'serialport: a port that is let go of is free for the next',
    run: plugged(serial, async () => {
      const first = openSerialScanner();
      await until('ready', () => first.state === 'ready');
      using second = inUse(openSerialScanner());
      assert.equal(second.state, 'offline');
      first.close();
      await whole(code, () => serial.scan(code), second);
    }),
  },
];

const inUse = <Device extends { readonly close: () => void }>(device: Device) =>
  Object.assign(device, { [Symbol.dispose]: device.close });

const plugged =
  (device: Device, run: () => Promise<void>): (() => Promise<void>) =>
  async () => {
    await device.plug();
    try {
      await run();
    } finally {
      await device.unplug();
    }
  };
