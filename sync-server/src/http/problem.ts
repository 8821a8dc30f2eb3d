import type { Refusal } from '@pos/api';
import { vnd, type Locale } from '@pos/kernel';
import { tell, tellSync } from '@pos/messages';
import type { AccessRefusalCode, CallRefusalCode } from '@pos/sync';

/** What means the same on a till and on a server. */
type CommonProblem = Extract<
  Refusal,
  { readonly type: 'MethodNotAllowed' | 'NotFound' | 'InternalError' }
>;

export type ProblemCode = CallRefusalCode | AccessRefusalCode | CommonProblem['type'];

/** Why a request as a whole was refused. Nothing of it was done. */
export type Problem =
  | CommonProblem
  | {
      readonly type: CallRefusalCode | AccessRefusalCode;
      /** Seconds to wait. */
      readonly retryAfter?: number;
      /** For programs: the field that is wrong, the server's time. */
      readonly about?: object;
    };

const statusOf: { readonly [Code in ProblemCode]: number } = {
  ProtocolUnknown: 400,
  RequestUnreadable: 400,
  CredentialsInvalid: 401,
  CredentialsMissing: 401,
  OperatorKeyWrong: 401,
  PassExpired: 401,
  DeviceRevoked: 403,
  PairingCodeWrong: 403,
  DeviceNotFound: 404,
  NotFound: 404,
  StoreNotFound: 404,
  MethodNotAllowed: 405,
  DeviceTaken: 409,
  FenceStale: 409,
  ShopDiffers: 409,
  ShopTaken: 409,
  StoreAmbiguous: 409,
  SnapshotNeeded: 410,
  RequestTooLarge: 413,
  PairingLocked: 429,
  InternalError: 500,
  ServerBusy: 503,
};

/** An RFC 9457 problem document. `code` is stable, the words follow the asker's language. */
export const problemDocument = (problem: Problem, language: Locale) => {
  const { code, title, action, dataSafe } = isCommon(problem)
    ? tell(problem, language, vnd)
    : tellSync(problem.type, language);
  return {
    ...('about' in problem && problem.about),
    ...('incident' in problem && { incident: problem.incident }),
    type: `urn:quay:problem:${code}`,
    title,
    status: statusOf[problem.type],
    detail: action,
    code,
    dataSafe,
  };
};

const isCommon = (problem: Problem): problem is CommonProblem =>
  problem.type === 'MethodNotAllowed' ||
  problem.type === 'NotFound' ||
  problem.type === 'InternalError';
