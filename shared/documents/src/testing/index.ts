export { hostileText, someSale } from './arbitraries.ts';
export {
  inEnglish,
  inVietnamese,
  letterhead,
  mixedRefund,
  mixedSale,
  receiptFactsOf,
  refundFactsOf,
} from './facts.ts';
