export * from './cash-session/index.ts';
export * from './codec-parts.ts';
export * from './device/index.ts';
export * from './document/index.ts';
export * from './event-codecs.ts';
export { bounded } from './limits.ts';
export * from './kitchen-ticket/index.ts';
export * from './order/index.ts';
export * from './pricing/index.ts';
export * from './product/index.ts';
export * from './staff/index.ts';
export * from './vocabulary.ts';
export {
  zCategoryFields,
  zModifierGroupFields,
  zPriceListFields,
  zStoreFields,
  zTaxClassFields,
} from './document/document-codec.ts';
export { zPeripheralFields } from './document/peripheral-codec.ts';
export { zPrinterFields } from './document/printer-codec.ts';
export { zProductFields } from './product/product-codec.ts';
export { zGrants } from './staff/staff-codec.ts';
