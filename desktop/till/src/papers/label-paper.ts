import type { Label } from '@pos/hardware/labels';
import type { StoreFields } from '@pos/domain';
import { formatMoney, id, type Locale } from '@pos/kernel';
import { priceNow } from '../find-scanned.ts';
import type { JobRow } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';

interface Written {
  readonly store: StoreFields;
  readonly language: Locale;
}

/** What stands on a label: of a product as it is called and priced now, or of the printer that is tried. */
export const labelOf = (shop: Shop, job: JobRow, { store, language }: Written): Label | null => {
  const written = (amount: Parameters<typeof formatMoney>[0]): string =>
    formatMoney(amount, store.currency, { locale: language });
  if (job.kind === 'print-test')
    return { ...trial[language], note: store.name, barcode: '8938505974194', qr: null };
  if (job.kind !== 'print-label') return null;
  const item = shop.readModels.catalog.find(id<'ProductId'>(job.about));
  if (!item) return null;
  const { price } = priceNow(shop, item);
  return {
    name: item.name,
    price: written(price),
    note: `1 ${item.unit} · ${store.name}`,
    barcode: item.barcodes[0] ?? null,
    qr: null,
  };
};

const trial = {
  vi: { name: 'IN THỬ · Phở đặc biệt', price: '123.456 ₫' },
  en: { name: 'TEST · Phở đặc biệt', price: '123,456 ₫' },
} as const;
