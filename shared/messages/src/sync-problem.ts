import type { Locale } from '@pos/kernel';
import { syncStatus, type AccessRefusalCode, type CallRefusalCode } from '@pos/sync';
import { tellSync } from './sync-texts.ts';

/** An RFC 9457 problem document, as hub and cloud say it. `code` is stable, the words follow the asker's language. */
export const syncProblem = (code: CallRefusalCode | AccessRefusalCode, language: Locale) => {
  const { title, action, dataSafe } = tellSync(code, language);
  return {
    type: `urn:quay:problem:${code}`,
    title,
    status: syncStatus[code],
    detail: action,
    code,
    dataSafe,
  };
};
