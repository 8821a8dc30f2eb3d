import type { Shelf, Size } from '../family.ts';

const cans: readonly Size[] = [
  ['lon 320ml', 'lon', 1],
  ['lốc 6 lon 320ml', 'lốc', 5.8],
  ['thùng 24 lon 320ml', 'thùng', 22.5],
];

const bottles: readonly Size[] = [
  ['chai 390ml', 'chai', 0.9],
  ['chai 1,5 lít', 'chai', 2.1],
];

const beerPacks: readonly Size[] = [
  ['lon 330ml', 'lon', 1],
  ['lốc 6 lon 330ml', 'lốc', 5.9],
  ['thùng 24 lon 330ml', 'thùng', 23],
  ['chai 330ml', 'chai', 1.05],
];

export const drinks: Shelf = {
  category: 'grocery-drinks',
  name: 'Nước giải khát',
  code: 'NGK',
  colour: '#7FA6B8',
  families: [
    {
      noun: 'Nước ngọt',
      taxClass: 'vat-8-reduced',
      items: [
        ['Coca-Cola', 10_500, '–, Zero, Light'],
        ['Pepsi', 10_000, '–, Không Calo, chanh Không Calo'],
        ['7Up', 10_000, '–, Soda chanh'],
        ['Sprite', 10_000],
        ['Fanta', 10_000, 'cam, xá xị, nho, soda kem trái cây'],
        ['Mirinda', 9500, 'cam, xá xị, soda kem, việt quất'],
      ],
      sizes: [...cans, ...bottles],
    },
    {
      noun: 'Nước tăng lực',
      taxClass: 'vat-8-reduced',
      items: [
        ['Sting', 10_500, 'dâu đỏ, vàng'],
        ['Number 1', 11_000, '–, dâu'],
        ['Warrior', 10_500, 'dâu, nho'],
        ['Wake-up 247', 10_500, 'cà phê'],
      ],
      sizes: [
        ['chai 330ml', 'chai', 1],
        ['lốc 6 chai 330ml', 'lốc', 5.8],
        ['thùng 24 chai 330ml', 'thùng', 22],
      ],
    },
    {
      noun: 'Nước tăng lực',
      taxClass: 'vat-8-reduced',
      items: [
        ['Red Bull', 12_500],
        ['Monster Energy', 28_000, '–, Ultra, Mango Loco'],
        ['Rockstar', 17_000, '–, xoài'],
      ],
      sizes: [
        ['lon 250ml', 'lon', 1],
        ['thùng 24 lon 250ml', 'thùng', 22.5],
      ],
    },
    {
      noun: 'Trà',
      taxClass: 'vat-8-reduced',
      items: [
        ['xanh Không Độ', 10_500, 'chanh, ít đường, không đường'],
        ['xanh C2', 8500, 'chanh, đào, táo, dưa lưới'],
        ['ô long TEA+', 11_000, '–, chanh, không đường'],
        ['thảo mộc Dr Thanh', 10_500, '–, không đường'],
        ['Fuze Tea+', 10_000, 'đào và hạt chia, chanh sả, chanh dây và hạt chia'],
        ['Lipton Ice Tea', 10_500, 'chanh, đào'],
      ],
      sizes: [
        ['chai 455ml', 'chai', 1],
        ['lốc 6 chai 455ml', 'lốc', 5.8],
        ['thùng 24 chai 455ml', 'thùng', 22.5],
      ],
    },
    {
      noun: 'Nước ép',
      taxClass: 'vat-8-reduced',
      items: [
        ['Vfresh', 50_000, 'cam, táo, ổi, đào, nho'],
        ['TH true Juice', 45_000, 'cam, táo, nho đỏ'],
        ['Malee', 72_000, 'cam, xoài, dứa, nho trắng'],
      ],
      sizes: [
        ['hộp 1 lít', 'hộp', 1],
        ['hộp 180ml', 'hộp', 0.24],
        ['lốc 4 hộp 180ml', 'lốc', 0.92],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Nước khoáng La Vie', 5500],
        ['Nước tinh khiết Aquafina', 5500],
        ['Nước tinh khiết Dasani', 5500],
        ['Nước khoáng Vĩnh Hảo', 6000],
        ['Nước tinh khiết Satori', 5500],
        ['Nước kiềm ion Life', 8000],
      ],
      sizes: [
        ['chai 500ml', 'chai', 1],
        ['chai 350ml', 'chai', 0.8],
        ['chai 1,5 lít', 'chai', 2],
        ['thùng 24 chai 500ml', 'thùng', 19],
        ['bình 5 lít', 'bình', 4.6],
        ['bình 19 lít', 'bình', 11],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Nước bù khoáng Revive', 10_500, 'muối khoáng, chanh muối'],
        ['Nước bù điện giải Aquarius', 10_500, '–, chanh'],
        ['Nước bù điện giải Pocari Sweat', 15_500],
        ['Nước khoáng có ga Vĩnh Hảo', 9000, '–, chanh'],
        ['Soda Schweppes', 8500, '–, tonic, gừng'],
        ['Nước bí đao Wonderfarm', 9500],
        ['Nước yến ngân nhĩ Bidrico', 9500],
        ['Nước dừa Cocoxim', 16_000, 'nguyên chất, sen, dứa'],
        ['Nước nha đam Woongjin', 17_000],
        ['Cà phê lon Highlands', 16_000, 'sữa đá, đen đá'],
        ['Cà phê lon Nescafé', 14_500, 'sữa đá, latte'],
      ],
      sizes: [
        ['330ml', 'chai', 1],
        ['lốc 6 x 330ml', 'lốc', 5.8],
      ],
    },
  ],
};

export const beer: Shelf = {
  category: 'grocery-beer',
  name: 'Bia & rượu',
  code: 'BIA',
  colour: '#C2A46C',
  families: [
    {
      noun: 'Bia',
      taxClass: 'vat-10',
      items: [
        ['Tiger', 17_500, '–, Crystal, Platinum'],
        ['Heineken', 19_500, '–, Silver'],
        ['Sài Gòn', 14_000, 'Lager, Special, Chill'],
        ['333', 13_000, '–, Pilsner'],
        ['Hà Nội', 13_000, '–, Premium'],
        ['Larue', 13_500, '–, Smooth, Special'],
        ['Việt', 12_500],
        ['Budweiser', 18_500],
        ['Sapporo', 19_000],
      ],
      sizes: beerPacks,
    },
    {
      noun: 'Nước táo lên men',
      taxClass: 'vat-10',
      items: [['Strongbow', 20_000, 'vị nguyên bản, mật ong, dâu đen, hoa hồng']],
      sizes: beerPacks,
    },
    {
      noun: 'Soju',
      taxClass: 'vat-10',
      items: [
        ['Jinro', 72_000, 'truyền thống, nho xanh, bưởi, mận, đào'],
        ['Good Day', 65_000, 'truyền thống, đào, việt quất, lựu'],
        ['Korice', 58_000, 'nho, táo, vải'],
      ],
      sizes: [
        ['chai 360ml', 'chai', 1],
        ['thùng 20 chai 360ml', 'thùng', 19.2],
      ],
    },
    {
      noun: 'Rượu',
      taxClass: 'vat-10',
      items: [
        ['vang Đà Lạt', 115_000, 'đỏ Classic, trắng Classic, đỏ Premium'],
        ['vang Chile Casillero del Diablo', 365_000, 'Cabernet Sauvignon, Merlot, Chardonnay'],
        ['vang Ý Primitivo', 420_000],
        ['vodka Hà Nội', 130_000],
        ['vodka Men', 125_000],
        ['nếp mới Hà Nội', 98_000],
        ['nếp cẩm Sơn La', 120_000],
      ],
      sizes: [['chai 750ml', 'chai', 1]],
    },
  ],
};
