import type { Shelf } from '../family.ts';

export const dryGoods: Shelf = {
  category: 'grocery-dry',
  name: 'Gạo & đồ khô',
  code: 'GAO',
  colour: '#BFB28A',
  families: [
    {
      noun: 'Gạo',
      taxClass: 'vat-5',
      items: [
        ['ST25 Ông Cua', 38_000, '–, lúa tôm'],
        ['thơm Jasmine', 22_000],
        ['Nàng Hương Chợ Đào', 26_000],
        ['Tài Nguyên', 24_000],
        ['thơm Lài Miên', 25_000],
        ['Hoa Nắng ST24', 32_000, '–, hữu cơ'],
        ['Séng Cù Điện Biên', 34_000],
        ['nếp cái hoa vàng', 36_000],
        ['nếp ngỗng', 29_000],
        ['lứt đỏ Vinh Hiển', 37_000, '–, huyết rồng'],
        ['tấm thơm', 20_000],
      ],
      sizes: [
        ['túi 5kg', 'túi', 5],
        ['cân lẻ', 'kg', 1],
        ['túi 2kg', 'túi', 2.05],
        ['bao 10kg', 'bao', 9.8],
        ['bao 25kg', 'bao', 24],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-5',
      items: [
        ['Đậu xanh', 26_000, 'cà vỏ, nguyên hạt, không vỏ'],
        ['Đậu đen', 28_000, 'xanh lòng'],
        ['Đậu đỏ', 29_000],
        ['Đậu phộng', 33_000, 'nhân'],
        ['Đậu nành', 19_000],
        ['Mè', 36_000, 'trắng, đen'],
        ['Hạt sen khô', 145_000],
        ['Bắp hạt', 18_000, 'nếp, vàng'],
      ],
      sizes: [
        ['gói 500g', 'gói', 1],
        ['gói 1kg', 'gói', 1.95],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-5',
      items: [
        ['Nấm hương khô', 62_000],
        ['Nấm mèo khô', 38_000, 'sợi, nguyên tai'],
        ['Nấm tuyết', 45_000],
        ['Măng khô', 78_000, 'lưỡi lợn, xé sợi'],
        ['Tôm khô Cà Mau', 165_000, 'loại 1, loại 2'],
        ['Khô cá sặc', 98_000, '–, một nắng'],
        ['Khô cá lóc An Giang', 125_000],
        ['Khô cá dứa một nắng', 158_000],
        ['Khô mực câu', 245_000],
        ['Cá cơm khô', 58_000, '–, rim'],
        ['Táo đỏ Tân Cương', 68_000],
        ['Long nhãn Hưng Yên', 115_000],
        ['Kỷ tử', 55_000],
      ],
      sizes: [
        ['gói 100g', 'gói', 0.5],
        ['gói 200g', 'gói', 1],
      ],
    },
    {
      noun: 'Bột',
      taxClass: 'vat-8-reduced',
      items: [
        ['mì đa dụng Meizan', 15_500],
        ['mì số 8 Bakers’ Choice', 26_000],
        ['mì số 11 Bakers’ Choice', 27_000],
        ['gạo Tài Ký', 14_500],
        ['nếp Tài Ký', 18_500],
        ['năng Tài Ký', 16_500],
        ['bắp Tài Ký', 15_500],
        ['bánh xèo Hương Xưa', 17_500],
        ['bánh bèo Mikko', 18_000],
        ['rau câu dẻo Con Cá', 16_000],
      ],
      sizes: [
        ['gói 400g', 'gói', 1],
        ['gói 1kg', 'gói', 2.3],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Ngũ cốc Việt Đài', 48_000, '–, ít đường'],
        ['Ngũ cốc Nestlé Milo', 72_000],
        ['Ngũ cốc Calbee', 115_000, 'trái cây, ít ngọt'],
        ['Yến mạch Quaker', 58_000, 'nguyên cán, cán vỡ'],
      ],
      sizes: [['gói 400g', 'gói', 1]],
    },
  ],
};

export const coffee: Shelf = {
  category: 'grocery-coffee',
  name: 'Trà & cà phê',
  code: 'TCF',
  colour: '#8D7761',
  families: [
    {
      noun: 'Cà phê',
      taxClass: 'vat-8-reduced',
      items: [
        ['rang xay Trung Nguyên', 68_000, 'Sáng Tạo 1, Sáng Tạo 4, Gourmet Blend, Chế Phin 4'],
        ['rang xay Highlands', 82_000, 'Truyền Thống, Moka'],
        ['rang xay Phúc Long', 88_000, 'Robusta, Arabica'],
        ['rang xay Mê Trang', 64_000, 'Ocean Blue, MC1, chồn'],
        ['rang xay Vinacafé', 62_000, 'Natural, Select'],
        ['hạt Cầu Đất', 115_000, 'Arabica, Robusta'],
      ],
      sizes: [
        ['gói 250g', 'gói', 1],
        ['gói 500g', 'gói', 1.95],
      ],
    },
    {
      noun: 'Cà phê hoà tan',
      taxClass: 'vat-8-reduced',
      items: [
        ['G7', 56_000, '3 trong 1, đen, cappuccino hazelnut, gu mạnh'],
        ['Nescafé', 58_000, '3 trong 1 đậm đà, café Việt, đen đá, latte hạt dẻ'],
        ['Vinacafé', 52_000, '3 trong 1, gold original'],
        ['Wake-up', 48_000, 'Sài Gòn, hương chồn'],
        ['Highlands', 55_000, '3 trong 1 sữa đá'],
      ],
      sizes: [
        ['hộp 18 gói', 'hộp', 1],
        ['bịch 50 gói', 'bịch', 2.6],
      ],
    },
    {
      noun: 'Trà',
      taxClass: 'vat-8-reduced',
      items: [
        ['túi lọc Lipton', 42_000, 'nhãn vàng, xanh, chanh mật ong, hoa cúc'],
        ['túi lọc Cozy', 36_000, 'đào, dâu, bạc hà, gừng, sen'],
        ['túi lọc Phúc Long', 46_000, 'đen, ô long, lài, sen'],
        ['túi lọc Dilmah', 68_000, 'đen, bá tước, bạc hà'],
        ['atisô Vĩnh Tiến', 38_000, '–, gừng'],
      ],
      sizes: [
        ['hộp 25 gói', 'hộp', 1],
        ['hộp 100 gói', 'hộp', 3.5],
      ],
    },
    {
      noun: 'Trà',
      taxClass: 'vat-8-reduced',
      items: [
        ['Thái Nguyên Tân Cương', 85_000, 'nõn tôm, móc câu, búp'],
        ['ô long Tâm Châu', 98_000, 'thượng hạng, đặc biệt'],
        ['lài Phúc Long', 52_000],
        ['sen Tây Hồ', 165_000],
        ['ướp hoa sói Lâm Đồng', 62_000],
        ['Shan tuyết Suối Giàng', 145_000],
      ],
      sizes: [
        ['gói 100g', 'gói', 1],
        ['gói 200g', 'gói', 1.9],
        ['hộp quà 300g', 'hộp', 3.4],
      ],
    },
  ],
};
