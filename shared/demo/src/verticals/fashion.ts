import { vietnameseEan } from '../barcode.ts';
import type { DemoDocument } from '../document.ts';
import { categoryDocument, productDocument } from '../product.ts';
import { stableId } from '../stable-id.ts';

interface Garment {
  readonly family: string;
  readonly name: string;
  readonly code: string;
  readonly price: number;
  readonly unit: string;
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
  /** What each size up costs more. */
  readonly step: number;
}

const garments: readonly Garment[] = [
  {
    family: 'ao-thun-co-tron',
    name: 'Áo thun cổ tròn',
    code: 'TS',
    price: 129_000,
    unit: 'cái',
    colours: ['Trắng', 'Đen', 'Xanh rêu'],
    sizes: ['S', 'M', 'L', 'XL'],
    step: 5000,
  },
  {
    family: 'quan-short-kaki',
    name: 'Quần short kaki',
    code: 'QS',
    price: 215_000,
    unit: 'cái',
    colours: ['Be', 'Xanh than'],
    sizes: ['29', '30', '31', '32'],
    step: 0,
  },
  {
    family: 'dep-quai-ngang',
    name: 'Dép quai ngang',
    code: 'DQ',
    price: 79_000,
    unit: 'đôi',
    colours: [],
    sizes: ['38', '39', '40', '41', '42'],
    step: 0,
  },
];

const category = 'fashion-clothes';
/** Beyond the articles of the grocery, whose codes count up from one. */
const firstArticle = 50_001;

/** Clothes in sizes and colours: each its own product with its barcode and price, sold under one tile. */
export const fashionDocuments = (): DemoDocument[] => [
  categoryDocument(category, 'Thời trang', '#93A1B8'),
  ...garments.flatMap(variantsOf).map((variant, index) => ({
    ...variant,
    fields: { ...variant.fields, barcodes: [vietnameseEan(firstArticle + index)] },
  })),
];

const variantsOf = (garment: Garment): DemoDocument<'product'>[] => {
  const { family, name, code, price, unit, colours, sizes, step } = garment;
  const shades = colours.length === 0 ? [null] : colours;
  return shades.flatMap((colour, shade) =>
    sizes.map((size, place) => {
      const sku = `${code}-${shade + 1}-${size}`;
      const options = [
        ...(colour === null ? [] : [{ name: 'Màu', value: colour }]),
        { name: 'Cỡ', value: size },
      ];
      const { fields, ...document } = productDocument({
        id: stableId(`product/${sku}`),
        name: [name, ...options.map(({ value }) => value)].join(', '),
        sku,
        price: price + place * step,
        unit,
        taxClass: 'vat-8-reduced',
        category,
      });
      return { ...document, fields: { ...fields, variant: { family, name, options } } };
    }),
  );
};
