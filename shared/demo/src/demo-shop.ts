import { money, rate, timeZone, vnd } from '@pos/kernel';
import { documentsOf, type DemoDocument, type DemoShop } from './document.ts';
import { cafeDrawings } from './drawings/cafe-drawings.ts';
import { roles } from './roles.ts';
import { demoStaff } from './staff.ts';
import { stableId } from './stable-id.ts';
import { taxClasses } from './tax-classes.ts';
import { cafeDocuments } from './verticals/cafe.ts';
import { fashionDocuments } from './verticals/fashion.ts';
import { groceryDocuments } from './verticals/grocery.ts';
import { karaokeDocuments } from './verticals/karaoke.ts';
import { spaDocuments } from './verticals/spa.ts';

export const verticals = ['grocery', 'cafe', 'karaoke', 'spa', 'fashion'] as const;

export type Vertical = (typeof verticals)[number];

export const demoShop = (vertical: Vertical): DemoShop => shopWith(goodsOf(vertical));

/** Everything under one roof: what `npm start` opens with. */
export const demoMall = (): DemoShop => shopWith(verticals.flatMap(goodsOf));

const goodsOf = (vertical: Vertical): DemoDocument[] => {
  switch (vertical) {
    case 'grocery':
      return groceryDocuments();
    case 'cafe':
      return cafeDocuments();
    case 'karaoke':
      return karaokeDocuments();
    case 'spa':
      return spaDocuments();
    case 'fashion':
      return fashionDocuments();
  }
};

const shopWith = (goods: readonly DemoDocument[]): DemoShop => ({
  documents: [demoStore, ...taxClasses, ...roles, ...inPutOrder(goods)],
  staff: demoStaff,
  drawings: drawingsFor(goods),
});

const drawingsFor = (goods: readonly DemoDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documentsOf({ documents: goods }, 'product').flatMap(({ id, fields: { sku } }) => {
      const drawing = cafeDrawings[sku];
      return drawing === undefined ? [] : [[id, drawing] as const];
    }),
  );

/** Products name categories and modifier groups, price lists name products; so they come in this order. */
const inPutOrder = (goods: readonly DemoDocument[]): DemoDocument[] => {
  const of = { documents: goods };
  return [
    ...documentsOf(of, 'category').map((category, position) => ({
      ...category,
      fields: { ...category.fields, position },
    })),
    ...documentsOf(of, 'modifier-group'),
    ...documentsOf(of, 'product'),
    ...documentsOf(of, 'price-list'),
  ];
};

const demoStore: DemoDocument<'store'> = {
  aggregate: 'store',
  id: stableId('store'),
  fields: {
    name: 'Cửa hàng Quầy Demo',
    address: '12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh',
    phone: '028 7300 2026',
    taxCode: '0318657735',
    currency: vnd,
    timeZone: timeZone('Asia/Ho_Chi_Minh'),
    cutOffHour: 4,
    priceMode: 'inclusive',
    serviceCharge: rate(0),
    cashRoundingUnit: money(1000),
    cashRounding: 'half-away',
    varianceLimit: money(20_000),
    legalName: 'Công ty TNHH Quầy Demo',
    locationCode: '00001',
    bankAccount: {
      bin: '970436',
      number: '0123499999',
      kind: 'account',
      holder: 'CONG TY TNHH QUAY DEMO',
    },
    footer: 'Cảm ơn quý khách, hẹn gặp lại',
  },
};
