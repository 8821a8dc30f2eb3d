import { expect, test } from 'vitest';
import { draftOf, fieldsOf, newPrinter } from './draft.ts';

const first = newPrinter([]);

test('the first printer of a shop prints receipts and holds the drawer, the next one is a station', () => {
  expect(first).toMatchObject({ tasks: ['receipt'], hasDrawer: true });
  expect(newPrinter([{ fields: first }])).toMatchObject({ tasks: ['station'], hasDrawer: false });
});

test('what was found is taken over', () => {
  const connection = { by: 'usb', path: '/dev/usb/lp0' } as const;
  expect(newPrinter([], { connection, label: 'EPSON TM-T20II', printer: null })).toMatchObject({
    connection,
    name: 'EPSON TM-T20II',
  });
});

test.each([
  ['192.168.1.50', { by: 'network', host: '192.168.1.50', port: 9100 }],
  [' 192.168.1.50:9101 ', { by: 'network', host: '192.168.1.50', port: 9101 }],
  ['bep.local', { by: 'network', host: 'bep.local', port: 9100 }],
])('%j is an address', (address, connection) => {
  expect(fieldsOf({ ...draftOf(first), name: 'Bếp', address })).toMatchObject({ connection });
});

test.each(['', '192.168.1.50:99999', 'http://192.168.1.50', 'a b'])('%j is none', (address) => {
  expect(fieldsOf({ ...draftOf(first), name: 'Bếp', address })).toEqual({ missing: 'address' });
});

test.each([
  { by: 'network', host: '10.0.0.9', port: 9100 },
  { by: 'network', host: '10.0.0.9', port: 9101 },
  { by: 'usb', path: '/dev/usb/lp0' },
  { by: 'serial', path: 'COM3', baud: 19_200 },
  { by: 'queue', queue: 'POS 80' },
] as const)('a printer that is opened and saved is the same: %j', (connection) => {
  const fields = { ...first, name: 'Quầy', connection, calibration: { cuts: true } };
  expect(fieldsOf(draftOf(fields))).toEqual(fields);
});

test('a printer needs a name', () => {
  expect(fieldsOf({ ...draftOf(first), address: '10.0.0.9' })).toEqual({ missing: 'name' });
});
