import type { Family, Item, Shelf } from '../grocery/family.ts';

type Priced = readonly [name: string, price: number];

/** A part that exists for many models: `Ốp lưng silicon iPhone 15 xanh navy`. */
const fitted = (
  parts: readonly Priced[],
  models: readonly string[],
  variants: string,
  unit: string,
): Family[] =>
  parts.map(([noun, price]) => ({
    noun,
    taxClass: 'vat-8-reduced',
    items: models.map((model): Item => [model, price, variants]),
    sizes: [['', unit, 1]],
  }));

const ofMaker = (maker: string, models: string): string[] =>
  models.split(', ').map((model) => `${maker} ${model}`);

const phones = [
  ...ofMaker(
    'iPhone',
    '11, 12, 12 Pro, 13, 13 Pro Max, 14, 14 Plus, 14 Pro Max, 15, 15 Plus, 15 Pro, 15 Pro Max, 16, 16 Plus, 16 Pro, 16 Pro Max, 16e, 17',
  ),
  ...ofMaker(
    'Samsung Galaxy',
    'A06, A16, A26, A36, A56, S23, S24, S24 Ultra, S25, S25 Ultra, Z Flip6',
  ),
  ...ofMaker('Xiaomi', 'Redmi 13, Redmi Note 13, Redmi Note 14, Redmi Note 14 Pro'),
  ...ofMaker('OPPO', 'A18, A58, A78, Reno11 F, Reno12, Reno13 F'),
];

export const phoneParts: Shelf = {
  category: 'tech-phone',
  name: 'Phụ kiện điện thoại',
  code: 'PKD',
  colour: '#7E93A8',
  families: [
    ...fitted(
      [
        ['Ốp lưng silicon', 69_000],
        ['Ốp lưng da', 159_000],
        ['Ốp lưng nhám chống sốc', 99_000],
        ['Ốp lưng viền kim loại', 129_000],
        ['Bao da nắp gập', 189_000],
      ],
      phones,
      'đen, trong suốt, xanh navy, hồng, tím nhạt, đỏ, xanh mint, be',
      'cái',
    ),
    ...fitted(
      [
        ['Kính cường lực', 59_000],
        ['Miếng dán màn hình', 79_000],
      ],
      phones,
      'trong suốt, chống nhìn trộm, nhám chống vân tay',
      'miếng',
    ),
  ],
};

const bikes = [
  ...ofMaker(
    'Honda',
    'Wave Alpha, Wave RSX, Blade, Future 125, Vision, Lead 125, Air Blade 125, Air Blade 160, SH Mode, SH 125i, SH 160i, Vario 125, Vario 160, Winner X, Dream',
  ),
  ...ofMaker('Yamaha', 'Sirius, Jupiter, Exciter 150, Exciter 155, Janus, Grande, NVX 155, Latte'),
  ...ofMaker('Suzuki', 'Raider 150, Burgman Street, Axelo 125'),
  ...ofMaker('Piaggio', 'Liberty 125, Vespa Sprint, Medley'),
];

export const bikeParts: Shelf = {
  category: 'hardware-bike',
  name: 'Phụ tùng xe máy',
  code: 'PTX',
  colour: '#8C8F94',
  families: fitted(
    [
      ['Bố thắng trước', 95_000],
      ['Bố thắng sau', 85_000],
      ['Nhông sên dĩa', 265_000],
      ['Lọc gió', 75_000],
      ['Lọc nhớt', 65_000],
      ['Bugi', 85_000],
      ['Gương chiếu hậu', 98_000],
      ['Tay thắng', 72_000],
      ['Dây thắng', 48_000],
      ['Dây ga', 52_000],
      ['Đèn hậu', 165_000],
      ['Bóng đèn pha', 78_000],
      ['Xi nhan', 85_000],
      ['Phuộc sau', 345_000],
      ['Bạc đạn bánh', 58_000],
      ['Dây curoa', 245_000],
      ['Bình ắc quy', 325_000],
      ['Vỏ xe trước', 285_000],
      ['Vỏ xe sau', 335_000],
      ['Ruột xe', 68_000],
      ['Tấm dán phản quang', 35_000],
      ['Yên xe', 265_000],
      ['Ốp pô', 145_000],
      ['Thảm lót chân', 95_000],
      ['Áo trùm', 125_000],
    ],
    bikes,
    'chính hãng, Elig, Daichi, NCY, RCB',
    'cái',
  ),
};
