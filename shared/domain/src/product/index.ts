export { gtinCheckDigit, isBarcode, isGtin } from './barcode.ts';
export {
  product,
  type Product,
  type ProductCommand,
  type ProductEvent,
  type ProductFields,
  type ProductRefusal,
  type Variant,
} from './product.ts';
export { quantityForPrice, type Measured } from './scale-label.ts';
export { readScannedCode } from './scanned-code.ts';
