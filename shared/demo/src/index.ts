export { demoMall, demoShop, type Vertical } from './demo-shop.ts';
export {
  documentsOf,
  type DemoAggregate,
  type DemoDocument,
  type DemoShop,
  type DemoStaff,
} from './document.ts';
export { generatedCategories, generateProducts } from './generator/generate-products.ts';
export { generateHistory, type HistoryOptions } from './history/generate-history.ts';
export type { NumberKind, NumberSource, Series } from './history/numbers.ts';
export type { HistoryStep } from './history/shift.ts';
export { tradingShopOf, type TradingShop } from './history/trading.ts';
export { createRandom, type Random, type Weighted } from './random.ts';
