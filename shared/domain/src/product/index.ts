export { gtinCheckDigit, isBarcode, isGtin } from './barcode.ts';
export {
  product,
  type Product,
  type ProductCommand,
  type ProductEvent,
  type ProductFields,
  type ProductRefusal,
} from './product.ts';
