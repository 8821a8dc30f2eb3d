export {
  compensationsFor,
  type Anomaly,
  type AnomalyKind,
  type Compensation,
  type LinePart,
} from './anomaly.ts';
export { factsIn, type Fact } from './fact.ts';
export { compensationId, reconcile } from './reconcile.ts';
