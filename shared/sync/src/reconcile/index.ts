export {
  compensationsFor,
  type Anomaly,
  type AnomalyKind,
  type Compensation,
  type LinePart,
} from './anomaly.ts';
export type { Fact } from './fact.ts';
export { compensationId, reconcile } from './reconcile.ts';
