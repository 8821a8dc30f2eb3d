import type { Shelf } from '../family.ts';

export const cleaning: Shelf = {
  category: 'grocery-cleaning',
  name: 'Giặt xả & tẩy rửa',
  code: 'TAY',
  colour: '#86A7C4',
  families: [
    {
      noun: 'Nước giặt',
      taxClass: 'vat-8-reduced',
      items: [
        ['OMO Matic', 168_000, 'cửa trên, cửa trước, Comfort tinh dầu thơm'],
        ['Ariel', 175_000, 'đậm đặc, giữ màu, hương Downy'],
        ['Surf', 125_000, 'nước hoa, sương mai'],
        ['Lix', 112_000, 'hương nước hoa, đậm đặc'],
        ['Aba', 138_000, 'hương nước hoa, nhiệt đới'],
        ['MaxKleen', 145_000, 'hương huyền diệu, vườn sớm mai'],
      ],
      sizes: [
        ['túi 2kg', 'túi', 0.72],
        ['túi 3kg', 'túi', 1],
        ['chai 3,6kg', 'chai', 1.25],
      ],
    },
    {
      noun: 'Bột giặt',
      taxClass: 'vat-8-reduced',
      items: [
        ['OMO', 46_000, 'hệ bọt thông minh, Comfort, sạch cực nhanh'],
        ['Tide', 42_000, 'trắng đột phá, hương Downy'],
        ['Surf', 32_000, 'hương hoa, nước hoa'],
        ['Lix', 34_000, 'extra hương hoa, đậm đặc'],
        ['Viso', 31_000, 'hương chanh, trắng sáng'],
      ],
      sizes: [
        ['gói 800g', 'gói', 1],
        ['túi 3kg', 'túi', 3.5],
        ['túi 5,5kg', 'túi', 6],
      ],
    },
    {
      noun: 'Nước xả vải',
      taxClass: 'vat-8-reduced',
      items: [
        ['Comfort', 98_000, 'ban mai, hương nước hoa, cho da nhạy cảm, bikini'],
        ['Downy', 112_000, 'nắng mai, huyền bí, đam mê, vườn hoa'],
        ['Hygiene', 125_000, 'tím, hồng, xanh'],
      ],
      sizes: [
        ['túi 1,6 lít', 'túi', 1],
        ['túi 3,2 lít', 'túi', 1.9],
        ['chai 800ml', 'chai', 0.6],
      ],
    },
    {
      noun: 'Nước rửa chén',
      taxClass: 'vat-8-reduced',
      items: [
        ['Sunlight', 30_000, 'chanh, trà xanh, thiên nhiên muối khoáng'],
        ['Mỹ Hảo', 24_000, 'chanh, trà xanh'],
        ['Lix', 23_000, 'chanh, vitamin E'],
        ['Net', 22_000, 'chanh sả, trà xanh'],
      ],
      sizes: [
        ['chai 750g', 'chai', 1],
        ['túi 2,1kg', 'túi', 2.4],
        ['can 3,6kg', 'can', 3.7],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Nước lau sàn Sunlight', 36_000, 'hoa hạ và bạc hà, tinh dầu thảo mộc, hoa diên vỹ'],
        ['Nước lau sàn Gift', 32_000, 'lily, bạc hà, hương quế'],
        ['Nước lau kính Gift', 26_000, '–, hương chanh'],
        ['Nước lau bếp Cif', 48_000, '–, chanh'],
        ['Nước tẩy toilet Vim', 38_000, 'xanh, chanh'],
        ['Nước tẩy toilet Gift', 32_000, 'siêu sạch, hương biển'],
        ['Nước tẩy toilet Duck', 36_000],
        ['Nước tẩy Javel Mỹ Hảo', 18_000],
        ['Thông cống Hando', 28_000],
      ],
      sizes: [
        ['chai 900ml', 'chai', 1],
        ['chai 500ml', 'chai', 0.62],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Xịt muỗi Raid', 68_000, 'hương chanh, không mùi'],
        ['Xịt muỗi Jumbo Vape', 62_000, '–, hương cam'],
        ['Xịt phòng Glade', 58_000, 'hoa hồng, oải hương, chanh'],
        ['Xịt phòng Ami', 48_000, 'lài, nước hoa'],
        ['Sáp thơm Glade', 42_000, 'lavender, cam chanh'],
        ['Long não viên', 15_000],
        ['Nhang muỗi Jumbo', 16_000, '–, không khói'],
        ['Viên tẩy bồn cầu Duck', 32_000],
        ['Chất hút ẩm Thần Tài', 28_000],
      ],
      sizes: [['', 'cái', 1]],
    },
    {
      noun: 'Giấy vệ sinh',
      taxClass: 'vat-8-reduced',
      items: [
        ['Pulppy', 72_000, '2 lớp, 3 lớp'],
        ['Bless You', 78_000, '2 lớp, 3 lớp'],
        ['An An', 52_000, '2 lớp, không lõi'],
        ['Watersilk', 62_000, '2 lớp'],
      ],
      sizes: [
        ['lốc 10 cuộn', 'lốc', 1],
        ['lốc 6 cuộn', 'lốc', 0.64],
      ],
    },
    {
      noun: 'Khăn giấy',
      taxClass: 'vat-8-reduced',
      items: [
        ['rút Pulppy', 28_000, '2 lớp, 3 lớp'],
        ['rút Bless You', 29_000, '2 lớp, 3 lớp'],
        ['ăn Pulppy', 24_000],
        ['lau bếp Corelex', 21_000],
      ],
      sizes: [
        ['gói 180 tờ', 'gói', 1],
        ['lốc 5 gói 180 tờ', 'lốc', 4.7],
      ],
    },
    {
      noun: 'Khăn ướt',
      taxClass: 'vat-8-reduced',
      items: [
        ['Bobby', 36_000, 'không mùi, hương phấn'],
        ['Mamamy', 32_000, 'không mùi, hương dịu nhẹ'],
        ['Agi', 28_000, 'không mùi, hương dưa leo'],
        ['Huggies', 38_000, 'không mùi'],
      ],
      sizes: [
        ['gói 100 tờ', 'gói', 1],
        ['gói 20 tờ', 'gói', 0.32],
        ['lốc 3 gói 100 tờ', 'lốc', 2.75],
      ],
    },
  ],
};
