import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';

const at = (cidr: string, internal = false): NetworkInterfaceInfo => ({
  address: cidr.split('/')[0]!,
  cidr,
  family: 'IPv4',
  internal,
  mac: '00:00:00:00:00:00',
  netmask: '',
});

test('everybody in the same small network, and not oneself', () => {
  const found = neighbours({ wlan0: [at('192.168.1.20/24')] });
  expect(found).toHaveLength(253);
  expect(found).toContain('192.168.1.1');
  expect(found).not.toContain('192.168.1.20');
  expect(found).not.toContain('192.168.1.255');
});

test('of a vast network only the part around the till', () => {
  const found = neighbours({ eth0: [at('10.4.7.9/8')] });
  expect(found).toHaveLength(253);
  expect(found.every((host) => host.startsWith('10.4.7.'))).toBe(true);
});

test('a small one is looked at whole, and no further', () => {
  expect(neighbours({ eth0: [at('172.16.0.2/30')] })).toEqual(['172.16.0.1']);
});

test('not this machine itself, nor a network that gave no address', () => {
  expect(neighbours({ lo: [at('127.0.0.1/8', true)], eth0: [at('169.254.3.4/16')] })).toEqual([]);
});
