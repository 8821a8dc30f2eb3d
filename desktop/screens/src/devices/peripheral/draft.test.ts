import type { PeripheralConnection } from '@pos/domain';
import { expect, test } from 'vitest';
import { draftOf, fieldsOf, newPeripheral } from './draft.ts';

test.each<PeripheralConnection>([
  { by: 'serial', path: 'COM3', baud: 4800 },
  { by: 'network', host: '192.168.1.60', port: 4001 },
  { by: 'hid', vendorId: 0x0c2e, productId: 0x0b61 },
  { by: 'hid', vendorId: 0x0c2e, productId: 0x0b61, serialNumber: 'S:1' },
])('what was found is kept as it is: %j', (connection) => {
  const fields = { ...newPeripheral('till', { connection, label: 'Cân' }) };
  expect(fieldsOf(draftOf(fields))).toEqual(fields);
});

test('a scanner that says what it is becomes one; of a port only a person knows', () => {
  const found = { connection: { by: 'hid', vendorId: 1, productId: 2 }, label: null } as const;
  expect(newPeripheral('till', found).kind).toBe('scanner');
  expect(newPeripheral('till').kind).toBe('scale');
});

test('what is missing is named', () => {
  const draft = draftOf(newPeripheral('till'));
  expect(fieldsOf(draft)).toEqual({ missing: 'name' });
  for (const [by, address] of [
    ['serial', ' '],
    ['network', '192.168.1.60'],
    ['network', 'a:70000'],
    ['hid', '0c2e'],
  ] as const)
    expect(fieldsOf({ ...draft, name: 'Cân', by, address })).toEqual({ missing: 'address' });
});
