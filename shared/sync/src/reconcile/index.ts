export {
  compensationsFor,
  type Anomaly,
  type AnomalyKind,
  type Compensation,
  type EventPlace,
  type LinePart,
} from './anomaly.ts';
export { lateSales, reusedNumbers } from './documents.ts';
export { factsIn, type Fact } from './fact.ts';
export { anomaliesOfOrder } from './orders.ts';
export { compensationId, reconcile } from './reconcile.ts';
