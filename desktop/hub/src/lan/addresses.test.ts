import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, netmask: '255.255.255.0', family: 'IPv4', mac: '', internal, cidr: null },
];

test('a till that listens to its own machine is found by nobody', () => {
  for (const host of ['127.0.0.1', '::1', 'localhost'])
    expect(addressesOf(host, 4100, { eth0: at('192.168.1.9') })).toBeNull();
});

test('of several networks the shop’s own comes first, and what no tablet stands in last', () => {
  const interfaces = {
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    eth1: at('169.254.7.7'),
    eth0: at('10.0.0.4'),
    wlan0: at('192.168.1.9'),
  };
  expect(addressesOf('0.0.0.0', 4100, interfaces)).toEqual([
    'http://192.168.1.9:4100',
    'http://10.0.0.4:4100',
    'http://172.17.0.1:4100',
    'http://169.254.7.7:4100',
  ]);
});

test('a till that listens at one address is found there', () => {
  expect(addressesOf('192.168.1.9', 80, {})).toEqual(['http://192.168.1.9:80']);
});
