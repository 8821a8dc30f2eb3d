import type { AccessRefusalCode, CallRefusalCode } from './refusals.ts';

/** What HTTP says of a refusal besides its code, on hub and cloud alike. */
export const syncStatus: { readonly [Code in CallRefusalCode | AccessRefusalCode]: number } = {
  ProtocolUnknown: 400,
  RequestUnreadable: 400,
  CredentialsInvalid: 401,
  CredentialsMissing: 401,
  OperatorKeyWrong: 401,
  PassExpired: 401,
  DeviceRevoked: 403,
  PairingCodeWrong: 403,
  DeviceNotFound: 404,
  StoreNotFound: 404,
  DeviceTaken: 409,
  FenceStale: 409,
  SnapshotUnfit: 422,
  ShopDiffers: 409,
  ShopTaken: 409,
  StoreAmbiguous: 409,
  SnapshotNeeded: 410,
  RequestTooLarge: 413,
  PairingLocked: 429,
  ServerBusy: 503,
};
