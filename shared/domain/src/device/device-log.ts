/** What a person may do about facts that cannot all be true. `acknowledge` says: seen, and so be it. */
export const remedies = [
  'refund',
  'keep-as-tip',
  'collect',
  'waive',
  'record-on-next-z',
  'tell-the-tax-office',
  'acknowledge',
] as const;
export type Remedy = (typeof remedies)[number];

/** A slip that a printer is tried with: whether it prints at all, or how wide and with which letters. */
export type TrySlip = 'test' | 'calibration';

/** What happens to a till itself and belongs to no sale: kept in its journal because a person may have to explain it. */
export type DeviceLogEvent =
  | { readonly type: 'PinRefused'; readonly failures: number }
  /** A paper of which no printer could say whether it came out: a person has it in hand. */
  | { readonly type: 'PaperSeen'; readonly job: string; readonly paper: string }
  /** A person has dealt with facts that could not all be true. */
  | {
      readonly type: 'AnomalySettled';
      readonly anomaly: string;
      /** The order, closing, number or device it was about. */
      readonly about: string;
      readonly how: Remedy;
    }
  | { readonly type: 'SlipTried'; readonly printer: string; readonly slip: TrySlip }
  /** A slip for those who make things was put on paper again, the nth time. */
  | { readonly type: 'SlipReprinted'; readonly slip: string; readonly copy: number }
  /** Somebody wants so many labels of a product, as it is called and priced now. */
  | { readonly type: 'LabelsAsked'; readonly product: string; readonly copies: number }
  /** A paper that its own printer could not print was given to another one. */
  | {
      readonly type: 'PaperMoved';
      readonly job: string;
      readonly paper: string;
      readonly to: string;
      readonly reason: string | null;
    }
  /** It has not come out, or nobody knows. */
  | {
      readonly type: 'PaperLost';
      readonly job: string;
      readonly paper: string;
      readonly state: 'unknown' | 'failed';
      readonly reason: string | null;
    }
  | {
      readonly type: 'ClockJumped';
      /** How far the device's clock moved against the time that had really passed. */
      readonly byMilliseconds: number;
    }
  | {
      readonly type: 'EpochStarted';
      readonly epoch: number;
      readonly why: 'moved' | 'journal-damaged';
      /** The last event of the epoch before that this device still has. */
      readonly last: { readonly epoch: number; readonly seq: number; readonly hash: string } | null;
    };
