import type { Family, Item, Shelf, Size } from '../grocery/family.ts';

type Priced = readonly [name: string, price: number];

const reduced = 'vat-8-reduced';

/** A part that exists for many models: `Ốp lưng silicon iPhone 15 xanh navy`. */
const fitted = (
  parts: readonly Priced[],
  models: readonly string[],
  variants: string,
  unit: string,
): Family[] =>
  parts.map(([noun, price]) => ({
    noun,
    taxClass: reduced,
    items: models.map((model): Item => [model, price, variants]),
    sizes: [['', unit, 1]],
  }));

const numbered = (prefix: string, first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `${prefix} ${first + index}`).join(', ');

const phones = [
  ...['11', '12', '12 Pro', '13', '13 Pro Max', '14', '14 Plus', '14 Pro Max'],
  ...['15', '15 Plus', '15 Pro', '15 Pro Max', '16', '16 Plus', '16 Pro', '16 Pro Max', '16e', '17'],
]
  .map((model) => `iPhone ${model}`)
  .concat(
    ['A06', 'A16', 'A26', 'A36', 'A56', 'S23', 'S24', 'S24 Ultra', 'S25', 'S25 Ultra', 'Z Flip6'].map(
      (model) => `Samsung Galaxy ${model}`,
    ),
    ['Redmi 13', 'Redmi Note 13', 'Redmi Note 14', 'Redmi Note 14 Pro'].map((model) => `Xiaomi ${model}`),
    ['A18', 'A58', 'A78', 'Reno11 F', 'Reno12', 'Reno13 F'].map((model) => `OPPO ${model}`),
  );

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
  ...['Wave Alpha', 'Wave RSX', 'Blade', 'Future 125', 'Vision', 'Lead 125', 'Air Blade 125'],
  ...['Air Blade 160', 'SH Mode', 'SH 125i', 'SH 160i', 'Vario 125', 'Vario 160', 'Winner X', 'Dream'],
]
  .map((model) => `Honda ${model}`)
  .concat(
    ['Sirius', 'Jupiter', 'Exciter 150', 'Exciter 155', 'Janus', 'Grande', 'NVX 155', 'Latte'].map(
      (model) => `Yamaha ${model}`,
    ),
    ['Raider 150', 'Burgman Street', 'Axelo 125'].map((model) => `Suzuki ${model}`),
    ['Liberty 125', 'Vespa Sprint', 'Medley'].map((model) => `Piaggio ${model}`),
  );

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
    'chính hãng, Elig, Daichi, NCY, Vision Parts',
    'cái',
  ),
};

const packs: readonly Size[] = [
  ['hộp 100 cái', 'hộp', 1],
  ['bịch 20 cái', 'bịch', 0.24],
];

const threads = ['M4', 'M5', 'M6', 'M8', 'M10', 'M12', 'M14', 'M16'];
const lengths = [10, 12, 16, 20, 25, 30, 40, 50, 60, 80, 100];

export const hardware: Shelf = {
  category: 'hardware-tools',
  name: 'Kim khí & sơn',
  code: 'KKH',
  colour: '#979078',
  families: [
    ...['Bu lông lục giác', 'Bu lông lục giác chìm', 'Vít đầu dù', 'Vít đầu bằng'].map(
      (noun): Family => ({
        noun,
        taxClass: 'vat-10',
        items: threads.map((thread, index): Item => [
          thread,
          45_000 * (index + 1),
          lengths.flatMap((length) => [`x${length} inox 304`, `x${length} thép mạ kẽm`]).join(', '),
        ]),
        sizes: packs,
      }),
    ),
    {
      noun: 'Sơn nội thất',
      taxClass: reduced,
      items: [
        ['Dulux EasyClean', 265_000, numbered('mã', 1001, 1240)],
        ['Dulux Inspire', 185_000, numbered('mã', 1001, 1240)],
        ['Jotun Majestic', 285_000, numbered('mã', 2001, 2200)],
        ['Nippon Odour-less', 225_000, numbered('mã', 3001, 3200)],
        ['Kova K-203', 145_000, numbered('mã', 101, 240)],
      ],
      sizes: [
        ['lon 1 lít', 'lon', 1],
        ['lon 5 lít', 'lon', 4.6],
        ['thùng 18 lít', 'thùng', 15.5],
      ],
    },
    {
      noun: 'Ống nhựa',
      taxClass: reduced,
      items: ['Bình Minh', 'Tiền Phong', 'Hoa Sen', 'Đạt Hoà'].map((maker): Item => [
        maker,
        32_000,
        ['21', '27', '34', '42', '49', '60', '76', '90', '114', '140', '168']
          .flatMap((diameter) => [`PVC phi ${diameter}`, `PPR phi ${diameter}`])
          .join(', '),
      ]),
      sizes: [
        ['cây 4 mét', 'cây', 1],
        ['cây 3 mét', 'cây', 0.78],
      ],
    },
  ],
};

export const haberdashery: Shelf = {
  category: 'home-sewing',
  name: 'Chăn ga & may mặc',
  code: 'CGA',
  colour: '#AE9AA6',
  families: [
    {
      noun: 'Chỉ may',
      taxClass: reduced,
      items: [
        ['Phong Phú', 18_000, numbered('màu', 1, 300)],
        ['Coats Epic', 32_000, numbered('màu', 1, 300)],
        ['Tiger', 14_000, numbered('màu', 1, 200)],
      ],
      sizes: [
        ['cuộn 5000m', 'cuộn', 1],
        ['cuộn 2500m', 'cuộn', 0.6],
      ],
    },
    ...[
      'Bộ ga gối cotton',
      'Bộ chăn ga Tencel',
      'Mền lông cừu',
      'Ga chun',
      'Tấm phủ giường',
      'Chăn xuân thu',
      'Nệm mỏng trải sàn',
    ].map(
      (noun, index): Family => ({
        noun,
        taxClass: reduced,
        items: ['Sông Hồng', 'Everon', 'Hanvico', 'Liên Á', 'Vạn Thành', 'Edena'].map((maker): Item => [
          maker,
          420_000 + 90_000 * index,
          'trắng, xám, be, xanh rêu, hồng phấn, xanh navy, hoa nhí, kẻ sọc, caro, lá nhiệt đới',
        ]),
        sizes: [
          ['1m6 x 2m', 'bộ', 1],
          ['1m8 x 2m', 'bộ', 1.1],
          ['1m2 x 2m', 'bộ', 0.85],
          ['2m x 2m2', 'bộ', 1.25],
        ],
      }),
    ),
  ],
};

export const books: Shelf = {
  category: 'books-comics',
  name: 'Truyện & sách bộ',
  code: 'TRU',
  colour: '#9CA588',
  families: [
    {
      noun: 'Truyện tranh',
      taxClass: 'vat-5',
      items: (
        [
          ['One Piece', 30_000, 110],
          ['Conan', 25_000, 105],
          ['Doraemon truyện dài', 25_000, 24],
          ['Naruto', 28_000, 72],
          ['Dragon Ball', 25_000, 42],
          ['Thần đồng Đất Việt', 18_000, 220],
          ['Shin cậu bé bút chì', 25_000, 50],
          ['Thanh gươm diệt quỷ', 30_000, 23],
          ['Spy x Family', 35_000, 15],
          ['Chú thuật hồi chiến', 35_000, 28],
          ['Tý Quậy', 25_000, 12],
        ] as const
      ).map(([name, price, last]): Item => [name, price, numbered('tập', 1, last)]),
      sizes: [['', 'quyển', 1]],
    },
  ],
};
