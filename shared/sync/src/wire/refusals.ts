/** Why a whole call was refused. Nothing was stored. */
const callRefusalCodes = [
  'RequestUnreadable',
  'RequestTooLarge',
  'ProtocolUnknown',
  'FenceStale',
  'SnapshotNeeded',
  'SnapshotUnfit',
  'ServerBusy',
] as const;
export type CallRefusalCode = (typeof callRefusalCodes)[number];

/** Why one origin's events were left out while the others were taken. */
const runRefusalCodes = [
  'EventUnreadable',
  'EventTooLarge',
  'ChainBroken',
  'ForeignStore',
  'DeviceUnknown',
  'SignatureWrong',
] as const;
export type RunRefusalCode = (typeof runRefusalCodes)[number];

/** Why somebody was not let in, or not paired. */
const accessRefusalCodes = [
  'CredentialsMissing',
  'CredentialsInvalid',
  'PassExpired',
  'DeviceRevoked',
  'OperatorKeyWrong',
  'PairingCodeWrong',
  'PairingLocked',
  'ShopTaken',
  'ShopDiffers',
  'DeviceTaken',
  'DeviceNotFound',
  'StoreNotFound',
  'StoreAmbiguous',
] as const;
export type AccessRefusalCode = (typeof accessRefusalCodes)[number];

export type SyncRefusalCode = CallRefusalCode | RunRefusalCode | AccessRefusalCode;
/** All of them, for whoever reads one off a wire. */
export const syncRefusalCodes = [
  ...callRefusalCodes,
  ...runRefusalCodes,
  ...accessRefusalCodes,
] as const;

export interface CallRefusal {
  readonly code: CallRefusalCode;
  /** Seconds to leave the peer alone. */
  readonly retryAfter?: number;
}

export type Answered<Value> =
  | { readonly ok: true; readonly answer: Value }
  | { readonly ok: false; readonly refusal: CallRefusal };
