import type { Family, Item, Shelf, Size } from '../grocery/family.ts';

const reduced = 'vat-8-reduced';

const numbered = (prefix: string, first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `${prefix} ${first + index}`).join(', ');

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
          lengths
            .flatMap((length) => [`dài ${length}mm inox 304`, `dài ${length}mm thép mạ kẽm`])
            .join(', '),
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
    ].map((noun, index): Family => ({
      noun,
      taxClass: reduced,
      items: ['Sông Hồng', 'Everon', 'Hanvico', 'Liên Á', 'Vạn Thành', 'Edena'].map(
        (maker): Item => [
          maker,
          420_000 + 90_000 * index,
          'trắng, xám, be, xanh rêu, hồng phấn, xanh navy, hoa nhí, kẻ sọc, caro, lá nhiệt đới',
        ],
      ),
      sizes: [
        ['1m6 x 2m', 'bộ', 1],
        ['1m8 x 2m', 'bộ', 1.1],
        ['1m2 x 2m', 'bộ', 0.85],
        ['2m x 2m2', 'bộ', 1.25],
      ],
    })),
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
