import type { Shelf, Size } from '../family.ts';

const cartons: readonly Size[] = [
  ['lốc 4 hộp 180ml', 'lốc', 1],
  ['hộp 180ml', 'hộp', 0.26],
  ['thùng 48 hộp 180ml', 'thùng', 11.6],
  ['lốc 4 hộp 110ml', 'lốc', 0.68],
];

export const milk: Shelf = {
  category: 'grocery-milk',
  name: 'Sữa & chế phẩm',
  code: 'SUA',
  colour: '#A9BCD0',
  families: [
    {
      noun: 'Sữa tươi tiệt trùng',
      taxClass: 'vat-8-reduced',
      items: [
        ['Vinamilk', 33_000, 'có đường, ít đường, không đường, hương dâu, socola'],
        ['TH true MILK', 36_000, 'có đường, ít đường, không đường, dâu, socola'],
        ['Dutch Lady', 32_000, 'có đường, ít đường, không đường, dâu, socola'],
        ['Dalatmilk', 38_000, 'có đường, ít đường, không đường'],
        ['Mộc Châu', 34_000, 'có đường, ít đường, không đường'],
        ['Nutimilk', 33_000, 'có đường, ít đường, không đường'],
      ],
      sizes: cartons,
    },
    {
      noun: 'Sữa tươi',
      taxClass: 'vat-8-reduced',
      items: [
        ['thanh trùng Dalatmilk', 44_000, 'có đường, không đường'],
        ['thanh trùng Vinamilk Green Farm', 46_000, 'ít đường, không đường'],
        ['tiệt trùng TH true MILK', 39_000, 'có đường, ít đường, không đường'],
        ['tiệt trùng Vinamilk', 37_000, 'có đường, ít đường, không đường'],
        ['Meiji', 58_000, 'nguyên kem, ít béo'],
      ],
      sizes: [['hộp 1 lít', 'hộp', 1]],
    },
    {
      noun: 'Thức uống lúa mạch',
      taxClass: 'vat-8-reduced',
      items: [
        ['Milo', 33_000, '–, ít đường'],
        ['Ovaltine', 31_000],
        ['Kun', 25_000, 'socola lúa mạch'],
      ],
      sizes: cartons,
    },
    {
      noun: 'Sữa đậu nành',
      taxClass: 'vat-8-reduced',
      items: [
        ['Fami', 22_000, 'nguyên chất, canxi, ít đường'],
        ['Vinasoy', 23_000, 'mè đen, nguyên chất'],
        ['Number 1 Soya', 20_000],
      ],
      sizes: cartons.slice(0, 3),
    },
    {
      noun: 'Sữa hạt',
      taxClass: 'vat-8-reduced',
      items: [
        ['TH true NUT', 42_000, 'óc chó, mắc ca, hạnh nhân, gấc'],
        ['Vinamilk', 34_000, 'óc chó, hạnh nhân, đậu đỏ'],
        ['137 Degrees', 52_000, 'hạnh nhân, óc chó, hạt dẻ cười'],
      ],
      sizes: cartons.slice(0, 3),
    },
    {
      noun: 'Sữa chua',
      taxClass: 'vat-8-reduced',
      items: [
        ['Vinamilk', 27_000, 'có đường, không đường, nha đam, trái cây, nếp cẩm'],
        ['TH true YOGURT', 29_000, 'có đường, ít đường, việt quất, chanh dây'],
        ['Mộc Châu', 28_000, 'có đường, nếp cẩm'],
        ['Dalatmilk', 30_000, 'có đường, dâu'],
      ],
      sizes: [
        ['lốc 4 hộp 100g', 'lốc', 1],
        ['hộp 100g', 'hộp', 0.27],
      ],
    },
    {
      noun: 'Sữa chua uống',
      taxClass: 'vat-8-reduced',
      items: [
        ['Probi', 27_000, '–, ít đường, dưa gang'],
        ['Yakult', 26_000, '–, ít đường'],
        ['Betagen', 30_000, '–, ít đường, dâu'],
        ['Yomost', 29_000, 'cam, dâu, việt quất'],
      ],
      sizes: [
        ['lốc 5 chai 65ml', 'lốc', 1],
        ['thùng 50 chai 65ml', 'thùng', 9.7],
      ],
    },
    {
      noun: 'Sữa đặc',
      taxClass: 'vat-8-reduced',
      items: [
        ['Ông Thọ', 26_000, 'trắng, đỏ'],
        ['Ngôi Sao Phương Nam', 23_000, 'xanh lá, xanh biển'],
        ['La Rosée', 25_000],
        ['Dutch Lady', 24_000],
      ],
      sizes: [
        ['lon 380g', 'lon', 1],
        ['hộp 1,28kg', 'hộp', 3],
        ['thùng 48 lon 380g', 'thùng', 46],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Phô mai Con Bò Cười', 38_000, 'truyền thống, ít béo'],
        ['Phô mai Belcube', 42_000, 'sữa, dâu, giăm bông'],
        ['Phô mai lát Teama', 48_000, '–, hun khói'],
        ['Bơ lạt President', 62_000],
        ['Bơ thực vật Tường An', 24_000],
        ['Váng sữa Monte', 56_000, 'vani, socola'],
        ['Kem sữa tươi Anchor', 52_000],
        ['Bột kem pha sữa Nam Dương', 38_000],
      ],
      sizes: [['hộp 120g', 'hộp', 1]],
    },
    {
      noun: 'Sữa bột',
      taxClass: 'vat-8-reduced',
      items: [
        ['Ensure Gold', 845_000, 'vani, ít ngọt, lúa mạch'],
        ['Anlene Gold', 465_000, 'vani, ít ngọt'],
        ['Glucerna', 890_000, 'vani'],
        ['Vinamilk Sure Prevent Gold', 615_000, '–, ít đường'],
      ],
      sizes: [
        ['lon 800g', 'lon', 1],
        ['hộp 400g', 'hộp', 0.56],
      ],
    },
  ],
};
