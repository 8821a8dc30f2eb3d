import { readView } from '@pos/till';
import { aTill, openOrder, openSession, staff, type TestTill } from '@pos/till/testing';
import { expect, test } from 'vitest';

const items = 15_000;

const barcodeOf = (place: number): string => `HANG-${String(place).padStart(5, '0')}`;

const stock = (till: TestTill): void => {
  for (let place = 0; place < items; place += 1) {
    till.do({
      type: 'PutProduct',
      fields: {
        name: `Hàng ${place}`,
        sku: `H${place}`,
        barcodes: [barcodeOf(place)],
        price: 1000 + place,
        unit: 'cái',
        divisible: false,
        taxClass: 'vat-8',
        category: 'hang',
        modifierGroups: [],
      },
    });
  }
};

const catalogOf = (till: TestTill, query: object) => {
  const asked = { name: 'catalog', query: { after: 0, limit: 200, ...query } } as const;
  const told = readView(till.till, asked, staff.owner.id);
  if (!told.ok || !('items' in told.data)) throw new Error('the catalog does not answer');
  return told.data;
};

/** Page after page, as tiles are scrolled. */
const allOf = (till: TestTill): number => {
  let count = 0;
  for (let after: number | null = 0; after !== null;) {
    const page = catalogOf(till, { after });
    count += page.items.length;
    after = page.next;
  }
  return count;
};

test(
  '15k items do not vanish after a scan: every one is still listed, found and sold, also after a restart',
  { timeout: 120_000 },
  async () => {
    using till = await aTill({ on: 'memory' });
    stock(till);
    const before = allOf(till);
    expect(before).toBeGreaterThanOrEqual(items);
    openSession(till);
    const order = openOrder(till, []);
    const everyThousandth = Array.from({ length: 15 }, (_, place) => place * 1000 + 999);
    for (const round of ['as they were put', 'after a restart']) {
      for (const place of everyThousandth) {
        const barcode = barcodeOf(place);
        expect(catalogOf(till, { barcode }).items, round).toMatchObject([
          { name: `Hàng ${place}` },
        ]);
        expect(catalogOf(till, { q: `H${place}` }).items.length, round).toBeGreaterThan(0);
        till.do({ type: 'AddLine', order, barcode });
        expect(till.refusal({ type: 'AddLine', order, barcode: 'KHONG-CO' })).toMatchObject({
          type: 'BarcodeNotFound',
        });
      }
      expect(allOf(till), round).toBe(before);
      till.restart();
    }
  },
);
