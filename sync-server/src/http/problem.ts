import type { Refusal } from '@pos/api';
import { vnd, type Locale } from '@pos/kernel';
import { syncProblem, tell } from '@pos/messages';
import type { AccessRefusalCode, CallRefusalCode } from '@pos/sync';

/** What means the same on a till and on a server. */
type CommonProblem = Extract<
  Refusal,
  { readonly type: 'MethodNotAllowed' | 'NotFound' | 'InternalError' }
>;

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

const commonStatus: { readonly [Code in CommonProblem['type']]: number } = {
  NotFound: 404,
  MethodNotAllowed: 405,
  InternalError: 500,
};

/** An RFC 9457 problem document. `code` is stable, the words follow the asker's language. */
export const problemDocument = (problem: Problem, language: Locale) => ({
  ...('about' in problem && problem.about),
  ...('incident' in problem && { incident: problem.incident }),
  ...(isCommon(problem) ? commonProblem(problem, language) : syncProblem(problem.type, language)),
});

const commonProblem = (problem: CommonProblem, language: Locale) => {
  const { code, title, action, dataSafe } = tell(problem, language, vnd);
  const status = commonStatus[problem.type];
  return { type: `urn:quay:problem:${code}`, title, status, detail: action, code, dataSafe };
};

const isCommon = (problem: Problem): problem is CommonProblem =>
  problem.type === 'MethodNotAllowed' ||
  problem.type === 'NotFound' ||
  problem.type === 'InternalError';
