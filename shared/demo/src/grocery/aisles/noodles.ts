import type { Shelf } from '../family.ts';

export const noodles: Shelf = {
  category: 'grocery-noodles',
  name: 'Mì, phở & đồ ăn liền',
  code: 'MAL',
  colour: '#D0A27A',
  families: [
    {
      noun: 'Mì',
      taxClass: 'vat-8-reduced',
      items: [
        ['Hảo Hảo', 4500, 'tôm chua cay, sa tế hành tím, sườn heo tỏi phi, chay rau nấm'],
        ['Omachi', 9000, 'sườn hầm ngũ quả, xốt bò hầm, tôm chua cay, xốt spaghetti'],
        ['Kokomi', 4500, 'tôm chua cay, canh chua tôm, lẩu chua cay'],
        ['3 Miền', 4500, 'tôm chua cay, bò hầm rau thơm, gà sợi phở'],
        ['Gấu Đỏ', 4000, 'tôm và gà, tôm chua cay, thịt bằm'],
        ['Cung Đình', 9500, 'cua bể rau răm, sườn hầm măng, lẩu tôm'],
        ['Miliket', 5000, 'tôm, bò'],
        ['xào Indomie', 6500, 'mi goreng, mi goreng cay'],
        ['Lẩu Thái Acecook', 9500, 'tôm, hải sản'],
      ],
      sizes: [
        ['gói 80g', 'gói', 1],
        ['lốc 5 gói 80g', 'lốc', 4.9],
        ['thùng 30 gói 80g', 'thùng', 28],
      ],
    },
    {
      noun: 'Mì ly',
      taxClass: 'vat-8-reduced',
      items: [
        ['Modern', 10_500, 'lẩu Thái tôm, lẩu Thái hải sản, bò'],
        ['Handy Hảo Hảo', 10_000, 'tôm chua cay, lẩu Thái'],
        ['Omachi', 16_500, 'xốt bò hầm, sườn hầm ngũ quả'],
        ['Cup Noodles Nissin', 18_500, 'tôm hùm, hải sản, gà'],
      ],
      sizes: [
        ['67g', 'ly', 1],
        ['thùng 24 ly 67g', 'thùng', 23],
      ],
    },
    {
      noun: 'Mì Hàn Quốc',
      taxClass: 'vat-8-reduced',
      items: [
        ['Shin Ramyun', 19_000, 'bò cay, hải sản, chay'],
        ['Samyang', 22_000, 'gà cay, gà cay phô mai, gà cay carbonara, kim chi'],
        ['Koreno', 9500, 'kim chi, bò cay, hải sản'],
        ['Ottogi Yeul', 10_500, 'bò cay, kim chi'],
      ],
      sizes: [
        ['gói 120g', 'gói', 1],
        ['lốc 5 gói 120g', 'lốc', 4.8],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Phở Vifon', 9000, 'bò, gà'],
        ['Phở Đệ Nhất', 9500, 'bò, gà'],
        ['Phở Xưa & Nay', 9000, 'bò, gà'],
        ['Bún Hằng Nga', 10_000, 'giò heo, riêu cua, mắm'],
        ['Hủ tiếu Nhịp Sống', 9500, 'Nam Vang, sườn heo, bò kho'],
        ['Miến Phú Hương', 13_000, 'thịt bằm, sườn heo, gà, chua cay'],
        ['Bánh đa cua Vifon', 12_500],
        ['Cháo Gấu Đỏ', 4500, 'thịt bằm, gà, tôm'],
        ['Cháo Vifon', 5000, 'thịt bằm, cá, đậu xanh'],
      ],
      sizes: [
        ['gói 65g', 'gói', 1],
        ['thùng 30 gói 65g', 'thùng', 28.5],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Nui Meizan', 16_500, 'ống, xoắn, chữ C, sò'],
        ['Nui Safoco', 18_500, 'ống, xoắn, sao, rau củ'],
        ['Mì Ý Barilla', 42_000, 'spaghetti số 5, penne, fusilli'],
        ['Mì trứng Safoco', 24_000, 'sợi nhỏ, sợi lớn'],
        ['Bún khô Safoco', 22_000],
        ['Bún gạo khô Ba Cô Gái', 20_000],
        ['Phở khô Bích Chi', 21_000, '–, gạo lứt'],
        ['Hủ tiếu khô Sa Đéc', 22_000],
        ['Miến dong Bắc Kạn', 48_000],
        ['Bánh đa cua khô Hải Phòng', 26_000],
        ['Bánh tráng Tây Ninh', 23_000, 'phơi sương, mỏng'],
      ],
      sizes: [
        ['gói 400g', 'gói', 1],
        ['gói 500g', 'gói', 1.25],
      ],
    },
  ],
};
