import type { DocumentNumber, Remedy } from '@pos/domain';
import type { DeviceId, LineId, Money, PaymentId, Quantity } from '@pos/kernel';

/** A part of a line that is too much on one side. */
export interface LinePart {
  readonly line: LineId;
  readonly quantity: Quantity;
}

/**
 * Facts that should not all be true. Each stays a fact and is shown until a person has dealt with it: nothing is
 * decided again, hidden, or made good without anybody knowing.
 */
export type Anomaly =
  | {
      readonly kind: 'double-settlement';
      readonly stream: string;
      /** The first counts for sales; the others have taken `excess` for the same lines. */
      readonly receipts: readonly DocumentNumber[];
      readonly lines: readonly LineId[];
      readonly excess: Money;
    }
  | {
      readonly kind: 'void-after-settle';
      readonly stream: string;
      readonly receipt: DocumentNumber;
      readonly lines: readonly LinePart[];
    }
  | {
      readonly kind: 'balance-due';
      readonly stream: string;
      readonly receipt: DocumentNumber;
      readonly lines: readonly LinePart[];
    }
  | {
      readonly kind: 'payment-left';
      readonly stream: string;
      readonly payment: PaymentId;
      readonly amount: Money;
    }
  | { readonly kind: 'excess-void'; readonly stream: string; readonly lines: readonly LinePart[] }
  | {
      readonly kind: 'number-reused';
      readonly number: DocumentNumber;
      readonly places: readonly EventPlace[];
    }
  | {
      readonly kind: 'late-sale';
      readonly stream: string;
      readonly z: DocumentNumber;
      readonly documents: readonly DocumentNumber[];
    }
  | {
      readonly kind: 'fork';
      readonly device: DeviceId;
      readonly epoch: number;
      readonly from: number;
      readonly events: number;
    }
  | ({
      /** Whole and signed, and nobody can read what it says: it is kept, and counts nowhere. */
      readonly kind: 'unreadable';
      readonly type: string;
    } & EventPlace);

export type AnomalyKind = Anomaly['kind'];

export interface EventPlace {
  readonly device: DeviceId;
  readonly epoch: number;
  readonly seq: number;
}

/** What a person may do about it; the commands that do it have ids that follow from the anomaly. */
export type Compensation = Remedy;

export const compensationsFor: { readonly [Kind in AnomalyKind]: readonly Compensation[] } = {
  'double-settlement': ['refund', 'keep-as-tip'],
  'void-after-settle': ['refund', 'acknowledge'],
  'balance-due': ['collect', 'waive'],
  'payment-left': ['refund', 'keep-as-tip'],
  'excess-void': ['acknowledge'],
  'number-reused': ['tell-the-tax-office', 'acknowledge'],
  'late-sale': ['record-on-next-z'],
  fork: ['acknowledge'],
  unreadable: ['acknowledge'],
};
