import type { Till } from './till.ts';

/** A shop that sells one thing: its id. */
export const putCoffee = async (till: Till): Promise<string> => {
  await till.do({
    type: 'PutDocument',
    kind: 'tax-class',
    document: 'vat-8',
    fields: { label: 'GTGT 8 %', rates: [{ from: '2025-07-01T00:00:00+07:00', rate: 800 }] },
  });
  await till.do({
    type: 'PutDocument',
    kind: 'category',
    document: 'ca-phe',
    fields: { name: 'Cà phê', colour: '#7b4f2c', position: 1 },
  });
  const [put] = await till.do({
    type: 'PutProduct',
    fields: {
      name: 'Cà phê sữa đá',
      sku: 'CF-SD',
      barcodes: [],
      price: 29_000,
      unit: 'ly',
      divisible: false,
      taxClass: 'vat-8',
      category: 'ca-phe',
      modifierGroups: [],
    },
  });
  return put!.stream.slice('product/'.length);
};
