import { parseWith, zLogin, type LoggedIn, type Refusal } from '@pos/api';
import type { Hub } from './hub.ts';

type LoginAnswer =
  | { readonly ok: true; readonly login: LoggedIn }
  | { readonly ok: false; readonly refusal: Refusal };

/** A PIN becomes a login, whichever way it came. */
export const logIn = async ({ till }: Hub, sent: unknown): Promise<LoginAnswer> => {
  const parsed = parseWith(zLogin, sent);
  if (!parsed.ok) return { ok: false, refusal: { type: 'InvalidCommand', detail: parsed.detail } };
  if (!till.isSetUp) return { ok: false, refusal: { type: 'StoreNotSetUp' } };
  return till.desk.login(parsed.value.pin);
};
