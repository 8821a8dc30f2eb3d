export { hostileText, someSale } from './arbitraries.ts';
export {
  inEnglish,
  inVietnamese,
  letterhead,
  mixedOrder,
  mixedRefund,
  mixedSale,
  receiptFactsOf,
  refundFactsOf,
} from './facts.ts';
