import { same, streamOf, type PeripheralFields, type PrinterFields } from '@pos/domain';
import type { Till } from '@pos/till';
import type { CounterStanding } from './counter-at.ts';

type Stand = CounterStanding['printers'][number]['id'];

const shared = { till: null, hasDrawer: false } as const;

const roles: {
  readonly [Each in Stand]: Omit<PrinterFields, 'connection' | 'model'>;
} = {
  counter: {
    ...shared,
    name: 'Quầy',
    tasks: ['receipt'],
    categories: [],
    hasDrawer: true,
    fallback: 'demo-bar',
  },
  kitchen: {
    ...shared,
    name: 'Bếp',
    tasks: ['station'],
    categories: ['cafe-breakfast', 'cafe-meals', 'cafe-sharing'],
    fallback: 'demo-bar',
  },
  bar: {
    ...shared,
    name: 'Quầy bar',
    tasks: ['station'],
    categories: ['cafe-coffee', 'cafe-tea', 'cafe-juice', 'cafe-beer'],
    fallback: null,
  },
};

const others: readonly Pick<PeripheralFields, 'name' | 'kind' | 'language'>[] = [
  { name: 'Cân', kind: 'scale', language: 'toledo-8217' },
  { name: 'Máy quét', kind: 'scanner', language: 'codes' },
  { name: 'Màn hình khách', kind: 'display', language: 'cd5220' },
  { name: 'Máy cà thẻ', kind: 'terminal', language: 'zvt' },
];

/** What stands at the demo's till is what stands on the virtual counter beside it, wherever that has found room this time. */
export const placeCounter = (till: Till, standing: CounterStanding): void => {
  const { documents } = till.readModels;
  const printers = standing.printers.flatMap(({ id, profile, address }) => {
    const printer = `demo-${id}`;
    const connection = { by: 'network', ...address } as const;
    const known = documents.find('printer', printer);
    if (known && same(known.connection, connection)) return [];
    const changed = known ? { connection } : { ...roles[id], model: profile, connection };
    return [
      {
        stream: streamOf('printer', printer),
        events: [{ type: 'PrinterPut' as const, changed }],
      },
    ];
  });
  const peripherals = others.flatMap((fields) => {
    const peripheral = `demo-${fields.kind}`;
    const { host, port } = standing[fields.kind];
    const connection = { by: 'network', host, port } as const;
    const known = documents.find('peripheral', peripheral);
    if (known && same(known.connection, connection)) return [];
    const changed = known ? { connection } : { ...fields, connection, till: till.identity.device };
    return [
      {
        stream: streamOf('peripheral', peripheral),
        events: [{ type: 'PeripheralPut' as const, changed }],
      },
    ];
  });
  const moved = [...printers, ...peripherals];
  if (moved.length > 0) till.import(moved, null);
};
