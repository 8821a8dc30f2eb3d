/** Why a whole call was refused. Nothing was stored. */
export type CallRefusalCode =
  | 'RequestUnreadable'
  | 'RequestTooLarge'
  | 'ProtocolUnknown'
  | 'FenceStale'
  | 'SnapshotNeeded'
  | 'ServerBusy';

/** Why one origin's events were left out while the others were taken. */
export type RunRefusalCode =
  | 'EventUnreadable'
  | 'EventTooLarge'
  | 'ChainBroken'
  | 'ForeignStore'
  | 'DeviceUnknown'
  | 'SignatureWrong';

/** Why somebody was not let in, or not paired. */
export type AccessRefusalCode =
  | 'CredentialsMissing'
  | 'CredentialsInvalid'
  | 'PassExpired'
  | 'DeviceRevoked'
  | 'OperatorKeyWrong'
  | 'PairingCodeWrong'
  | 'PairingLocked'
  | 'ShopTaken'
  | 'DeviceTaken'
  | 'DeviceNotFound'
  | 'StoreNotFound'
  | 'StoreAmbiguous';

export type SyncRefusalCode = CallRefusalCode | RunRefusalCode | AccessRefusalCode;

export interface CallRefusal {
  readonly code: CallRefusalCode;
  /** Seconds to leave the peer alone. */
  readonly retryAfter?: number;
}

export type Answered<Value> =
  | { readonly ok: true; readonly answer: Value }
  | { readonly ok: false; readonly refusal: CallRefusal };
