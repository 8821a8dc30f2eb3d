import type { Family, Shelf, Size } from '../grocery/family.ts';

const colours =
  'đen, trắng, xám, xanh navy, be, nâu, xanh rêu, đỏ đô, xanh da trời, hồng phấn, vàng mù tạt, tím than, xanh ngọc, cam đất, kem, xám tiêu';

type Garment = readonly [name: string, price: number];

/** A brand that asks more for everything it makes. */
type Brand = readonly [name: string, factor: number];

const wardrobe = (
  garments: readonly Garment[],
  brands: readonly Brand[],
  sizes: readonly Size[],
): Family[] =>
  garments.map(([noun, price]) => ({
    noun,
    taxClass: 'vat-8-reduced',
    items: brands.map(([brand, factor]) => [brand, price * factor, colours]),
    sizes,
  }));

const worn = (unit: string, sizes: readonly string[]): Size[] =>
  sizes.map((size) => [`size ${size}`, unit, 1]);

export const clothes: Shelf = {
  category: 'fashion-clothes',
  name: 'Quần áo',
  code: 'QAO',
  colour: '#93A1B8',
  families: [
    ...wardrobe(
      [
        ['Áo thun nam cổ tròn', 139_000],
        ['Áo polo nam', 219_000],
        ['Áo sơ mi nam tay dài', 299_000],
        ['Áo sơ mi nam tay ngắn', 279_000],
        ['Áo khoác gió nam', 429_000],
        ['Áo hoodie nam', 349_000],
        ['Quần jean nam', 389_000],
        ['Quần tây nam', 359_000],
        ['Quần short kaki nam', 239_000],
        ['Quần jogger nam', 269_000],
        ['Áo len nam', 329_000],
        ['Bộ đồ thể thao nam', 399_000],
        ['Áo ba lỗ nam', 89_000],
        ['Áo thun nam tay dài', 159_000],
        ['Áo vest nam', 1_290_000],
        ['Áo phao nam', 690_000],
        ['Quần kaki nam dài', 329_000],
        ['Quần thể thao nam', 229_000],
        ['Quần lót nam', 79_000],
        ['Quần bơi nam', 149_000],
      ],
      [
        ['Coolmate', 1],
        ['Yody', 1.1],
        ['Canifa', 1.15],
        ['Routine', 1.1],
        ['Việt Tiến', 1.35],
        ['An Phước', 1.8],
        ['Owen', 1.5],
        ['Aristino', 1.7],
        ['Novelty', 1.2],
        ['5S Fashion', 0.95],
        ['Insidemen', 1.05],
        ['Torano', 1.05],
      ],
      worn('cái', ['M', 'L', 'XL', 'S', 'XXL']),
    ),
    ...wardrobe(
      [
        ['Áo thun nữ form rộng', 129_000],
        ['Áo sơ mi nữ', 289_000],
        ['Áo kiểu nữ cổ nơ', 319_000],
        ['Áo cardigan nữ', 299_000],
        ['Áo khoác chống nắng nữ', 249_000],
        ['Chân váy chữ A', 269_000],
        ['Chân váy xếp ly', 289_000],
        ['Đầm suông', 399_000],
        ['Đầm xoè công sở', 499_000],
        ['Quần jean nữ ống rộng', 369_000],
        ['Quần tây nữ ống suông', 339_000],
        ['Đồ bộ mặc nhà nữ', 199_000],
        ['Áo dài cách tân', 650_000],
        ['Bộ đồ tập yoga nữ', 359_000],
        ['Áo hai dây', 119_000],
        ['Áo len nữ', 299_000],
        ['Áo phao nữ', 650_000],
        ['Áo vest nữ', 890_000],
        ['Quần short nữ', 199_000],
        ['Quần legging', 149_000],
        ['Váy ngủ', 219_000],
        ['Đồ bơi nữ', 289_000],
      ],
      [
        ['Yody', 1],
        ['Canifa', 1.1],
        ['IVY moda', 1.9],
        ['Elise', 1.8],
        ['NEM', 2],
        ['Vascara', 1.4],
        ['Hnoss', 1.5],
        ['Dottie', 1.3],
        ['Libé', 1.3],
        ['Ninomaxx', 0.9],
      ],
      worn('cái', ['M', 'S', 'L', 'XL']),
    ),
    ...wardrobe(
      [
        ['Áo thun bé trai', 99_000],
        ['Áo thun bé gái', 99_000],
        ['Áo khoác trẻ em', 229_000],
        ['Quần short bé trai', 119_000],
        ['Quần jean trẻ em', 199_000],
        ['Váy bé gái', 219_000],
        ['Bộ đồ ngủ trẻ em', 159_000],
        ['Bộ đồng phục tiểu học', 249_000],
        ['Áo len trẻ em', 179_000],
        ['Áo dài trẻ em', 259_000],
        ['Quần jogger trẻ em', 139_000],
        ['Bộ đồ thể thao trẻ em', 199_000],
      ],
      [
        ['Rabity', 1],
        ['Canifa Kids', 1.2],
        ['Yody Kids', 1.1],
        ['Dokma', 0.9],
        ['Beddep', 1.15],
        ['Nous', 1.3],
      ],
      worn('cái', ['110', '120', '100', '130', '90', '140', '150']),
    ),
  ],
};

const footwear = (
  garments: readonly Garment[],
  brands: readonly Brand[],
  sizes: readonly string[],
) => wardrobe(garments, brands, worn('đôi', sizes));

export const shoes: Shelf = {
  category: 'fashion-shoes',
  name: 'Giày dép',
  code: 'GDE',
  colour: '#A08F83',
  families: [
    ...footwear(
      [
        ['Giày thể thao nam', 590_000],
        ['Giày tây nam', 790_000],
        ['Giày lười nam', 690_000],
        ['Sandal nam', 390_000],
        ['Dép quai ngang nam', 190_000],
      ],
      [
        ['Biti’s Hunter', 1.2],
        ['Ananas', 1],
        ['Thượng Đình', 0.6],
        ['Laforce', 1.4],
        ['Shondo', 0.8],
        ['MWC', 0.5],
      ],
      ['41', '42', '40', '43', '39', '44'],
    ),
    ...footwear(
      [
        ['Giày thể thao nữ', 550_000],
        ['Giày cao gót 5cm', 490_000],
        ['Giày cao gót 7cm', 520_000],
        ['Giày búp bê', 390_000],
        ['Sandal nữ', 350_000],
        ['Dép kẹp nữ', 150_000],
      ],
      [
        ['Vascara', 1.3],
        ['Juno', 1.1],
        ['Biti’s Hunter', 1.2],
        ['Ananas', 1],
        ['Đông Hải', 1.4],
        ['MWC', 0.5],
      ],
      ['37', '38', '36', '39', '35'],
    ),
  ],
};

export const bags: Shelf = {
  category: 'fashion-bags',
  name: 'Túi & ba lô',
  code: 'TUI',
  colour: '#9B8C7A',
  families: wardrobe(
    [
      ['Ba lô laptop', 490_000],
      ['Ba lô học sinh', 350_000],
      ['Ba lô du lịch', 690_000],
      ['Túi đeo chéo', 290_000],
      ['Túi tote vải', 190_000],
      ['Túi xách nữ', 590_000],
      ['Túi trống thể thao', 390_000],
      ['Vali kéo', 1_090_000],
    ],
    [
      ['Mikkor', 1],
      ['Camelia', 0.8],
      ['Simplecarry', 1.1],
      ['Sakos', 1.3],
      ['Tomtoc', 1.5],
      ['Natoli', 0.9],
      ['Kmore', 0.85],
    ],
    worn('cái', ['vừa', 'nhỏ', 'lớn']),
  ),
};
