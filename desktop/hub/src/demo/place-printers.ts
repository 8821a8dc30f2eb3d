import { streamOf, type DeviceConnection, type PrinterFields } from '@pos/domain';
import type { Till } from '@pos/till';
import type { CounterPrinters } from './counter-at.ts';

type Stand = CounterPrinters['printers'][number]['id'];

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

/** The demo's printers are those of the virtual counter beside it, wherever it has found room this time. */
export const placePrinters = (till: Till, { printers }: CounterPrinters): void => {
  const moved = printers.flatMap(({ id, profile, address }) => {
    const printer = `demo-${id}`;
    const connection: DeviceConnection = { by: 'network', ...address };
    const known = till.readModels.documents.find('printer', printer);
    if (known && JSON.stringify(known.connection) === JSON.stringify(connection)) return [];
    const changed = known ? { connection } : { ...roles[id], model: profile, connection };
    return [
      {
        stream: streamOf('printer', printer),
        events: [{ type: 'PrinterPut' as const, changed }],
      },
    ];
  });
  if (moved.length > 0) till.import(moved, null);
};
