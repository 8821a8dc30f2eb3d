import { expect, test } from 'vitest';
import { isLocalAddress } from './local-address.ts';

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['192.168.1.9', true],
  ['172.16.0.1', true],
  ['172.31.255.1', true],
  ['169.254.7.7', true],
  ['::1', true],
  ['fd00::2', true],
  ['fe80::1', true],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['2001:db8::1', false],
  ['10.evil.example', false],
  ['fd.example', false],
  ['', false],
])('%s is local: %s', (address, isLocal) => expect(isLocalAddress(address)).toBe(isLocal));
