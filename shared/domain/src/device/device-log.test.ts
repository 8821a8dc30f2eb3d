import { expect, test } from 'vitest';
import { device, type DeviceEvent } from '../document/index.ts';
import { oneOfEach } from '../testing/one-of-each.ts';
import { deviceCodecs } from './device-codec.ts';
import type { DeviceLogEvent } from './device-log.ts';

test.each(Object.keys(deviceCodecs) as DeviceLogEvent['type'][])(
  'a device that tells of %s is still the device it was',
  (type) => {
    const put = { type: 'DevicePut', ...oneOfEach.DevicePut } as DeviceEvent;
    const before = device.evolve(device.initial, put);
    expect(device.evolve(before, { type, ...oneOfEach[type] } as never)).toBe(before);
    expect(before).toMatchObject({ status: 'in-force' });
  },
);
