import type { Shelf } from '../family.ts';

export const baby: Shelf = {
  category: 'grocery-baby',
  name: 'Mẹ & bé',
  code: 'TRE',
  colour: '#D3AFA5',
  families: [
    {
      noun: 'Tã quần',
      taxClass: 'vat-8-reduced',
      items: [
        ['Bobby', 315_000, 'size M, size L, size XL, size XXL'],
        ['Huggies Dry', 325_000, 'size M, size L, size XL, size XXL'],
        ['Merries', 398_000, 'size M, size L, size XL'],
        ['Moony', 405_000, 'size M, size L, size XL'],
        ['Molfix', 265_000, 'size M, size L, size XL'],
      ],
      sizes: [
        ['gói đại 60 miếng', 'gói', 1],
        ['gói trung 30 miếng', 'gói', 0.56],
      ],
    },
    {
      noun: 'Tã dán',
      taxClass: 'vat-8-reduced',
      items: [
        ['Bobby', 285_000, 'sơ sinh, size S, size M'],
        ['Huggies', 298_000, 'sơ sinh, size S, size M'],
        ['Pampers', 335_000, 'sơ sinh, size S, size M'],
      ],
      sizes: [['gói 56 miếng', 'gói', 1]],
    },
    {
      noun: 'Sữa bột',
      taxClass: 'vat-8-reduced',
      items: [
        ['Dielac Alpha Gold', 345_000, 'số 1, số 2, số 3, số 4'],
        ['Friso Gold', 545_000, 'số 1, số 2, số 3, số 4'],
        ['Similac 5G', 585_000, 'số 1, số 2, số 3, số 4'],
        ['Enfagrow A+', 595_000, 'số 3, số 4'],
        ['Nan Optipro Plus', 515_000, 'số 1, số 2, số 3, số 4'],
        ['Aptamil', 825_000, 'số 1, số 2, số 3'],
        ['Meiji', 565_000, 'số 0, số 1'],
      ],
      sizes: [
        ['lon 800g', 'lon', 1],
        ['lon 400g', 'lon', 0.55],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Bột ăn dặm Ridielac', 68_000, 'gạo sữa, yến mạch sữa, heo cà rốt, gạo trái cây'],
        ['Bột ăn dặm Nestlé Cerelac', 92_000, 'gạo sữa, rau củ, bí đỏ'],
        ['Bánh ăn dặm Gerber', 72_000, 'dâu, chuối, táo'],
        ['Bánh ăn dặm Pigeon', 58_000, 'rau củ, cá'],
        ['Cháo tươi Cây Thị', 28_000, 'thịt bằm rau ngót, lươn, cá hồi bí đỏ'],
        ['Váng sữa Hoff', 62_000, 'vani, socola'],
        ['Bình sữa Pigeon', 165_000, '160ml, 240ml*1.15'],
        ['Núm ti Pigeon', 95_000, 'size S, size M, size L'],
        ['Sữa tắm gội Johnson’s Baby', 98_000, 'mềm mịn, giấc ngủ ngon'],
        ['Phấn thơm Johnson’s Baby', 45_000, '–, hoa'],
        ['Dầu tràm Con Yêu', 85_000],
        ['Nước rửa bình sữa D-nee', 92_000],
        ['Nước giặt đồ em bé D-nee', 168_000, 'tím, xanh, hồng'],
      ],
      sizes: [['', 'cái', 1]],
    },
  ],
};

export const stationery: Shelf = {
  category: 'grocery-stationery',
  name: 'Sách vở & văn phòng phẩm',
  code: 'VPP',
  colour: '#A3A88F',
  families: [
    {
      noun: 'Sách giáo khoa',
      taxClass: 'vat-0',
      items: [
        ['Toán', 22_000, 'lớp 1, lớp 2, lớp 3, lớp 4, lớp 5'],
        ['Tiếng Việt', 26_000, 'lớp 1, lớp 2, lớp 3, lớp 4, lớp 5'],
        ['Tiếng Anh', 62_000, 'lớp 3, lớp 4, lớp 5'],
      ],
      sizes: [
        ['tập 1', 'quyển', 1],
        ['tập 2', 'quyển', 1],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-5',
      items: [
        ['Truyện tranh Doraemon', 25_000, 'tập 1, tập 2, tập 3, tập 4, tập 5'],
        ['Truyện tranh Thám tử Conan', 25_000, 'tập 1, tập 2, tập 3, tập 4'],
        ['Sách tô màu Kim Đồng', 18_000, 'động vật, xe cộ, công chúa'],
        ['Truyện Dế Mèn phiêu lưu ký', 58_000],
        ['Truyện Kính vạn hoa', 82_000, 'tập 1, tập 2, tập 3'],
      ],
      sizes: [['', 'quyển', 1]],
    },
    {
      noun: 'Bút',
      taxClass: 'vat-8-reduced',
      items: [
        ['bi Thiên Long TL-027', 5000, 'xanh, đen, đỏ'],
        ['bi Thiên Long FlexOffice', 6500, 'xanh, đen, đỏ'],
        ['gel Thiên Long Dream Me', 9000, 'xanh, đen, tím'],
        ['lông bảng Thiên Long WB-03', 11_000, 'xanh, đen, đỏ'],
        ['dạ quang Thiên Long HL-03', 12_500, 'vàng, hồng, cam, xanh lá'],
        ['chì gỗ Thiên Long', 4500, '2B, HB'],
        ['xoá Thiên Long CP-02', 26_000],
        ['máy Thiên Long Điểm 10', 48_000, 'xanh, hồng'],
      ],
      sizes: [
        ['', 'cây', 1],
        ['hộp 10 cây', 'hộp', 9.4],
      ],
    },
    {
      noun: '',
      taxClass: 'vat-8-reduced',
      items: [
        ['Tập Vĩnh Tiến', 9000, '96 trang, 200 trang*1.9'],
        ['Tập Campus', 14_000, '80 trang, 120 trang*1.4, 200 trang*2.1'],
        ['Giấy A4 Double A', 88_000, '70gsm, 80gsm*1.1'],
        ['Giấy A4 IK Plus', 76_000, '70gsm, 80gsm*1.1'],
        ['Giấy ghi chú Post-it', 22_000, 'vàng, 5 màu'],
        ['Băng keo trong', 14_500, '2,4cm, 4,8cm*1.5'],
        ['Keo dán khô Thiên Long', 9500],
        ['Hồ nước Thiên Long', 5500],
        ['Kéo học sinh Deli', 18_500],
        ['Thước kẻ Thiên Long', 5500, '20cm, 30cm*1.5'],
        ['Bìa nút My Clear', 5000, 'A4, F4'],
        ['Máy tính Casio FX-580VN X', 745_000],
        ['Màu sáp Colokit', 32_000, '12 màu, 24 màu*1.7'],
        ['Màu nước Colokit', 45_000, '8 màu, 12 màu*1.4'],
        ['Đất nặn Colokit', 28_000, '8 màu, 12 màu*1.4'],
      ],
      sizes: [['', 'cái', 1]],
    },
  ],
};
