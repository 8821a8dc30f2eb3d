import { parseView, type Refusal, type ToldRefusal } from '@pos/api';
import { currencyOf, execute, logIn, type Hub } from '@pos/hub';
import type { Locale, StaffId } from '@pos/kernel';
import { tell } from '@pos/messages';
import { readHealth, readView } from '@pos/till';
import type { TillQuestion } from '../protocol.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** One question of the window's, answered in words. A defect stops that question and no other. */
export const answer = async (hub: Hub, question: TillQuestion): Promise<unknown> => {
  try {
    return await answerTo(hub, question);
  } catch (error) {
    if (question.kind === 'logout' || question.kind === 'unsent') throw error;
    return told(hub, { ok: false, refusal: defect(hub, error) }, question.language);
  }
};

const answerTo = async (hub: Hub, question: TillQuestion): Promise<unknown> => {
  const { till } = hub;
  switch (question.kind) {
    case 'unsent':
      return readHealth(till).unsent;
    case 'logout':
      till.desk.logout(question.token);
      return null;
    case 'login':
      return told(hub, await logIn(hub, { pin: question.pin }), question.language);
    case 'command': {
      const staff = staffOf(hub, question.token);
      const done = typeof staff === 'string' ? await execute(hub, question.command, staff) : staff;
      return told(hub, done, question.language);
    }
    case 'view': {
      const staff = staffOf(hub, question.token);
      const read = typeof staff === 'string' ? readAs(hub, question, staff) : staff;
      return told(hub, read, question.language);
    }
  }
};

const staffOf = ({ till }: Hub, token: string | null): StaffId | Refused => {
  if (token === null) return { ok: false, refusal: { type: 'TokenMissing' } };
  return till.desk.staffOf(token) ?? { ok: false, refusal: { type: 'TokenExpired' } };
};

const readAs = (
  hub: Hub,
  asked: { readonly view: string; readonly query: object },
  staff: StaffId,
) => {
  const parsed = parseView(asked.view, asked.query);
  return parsed.ok ? readView(hub.till, parsed.view, staff) : parsed;
};

const told = (
  hub: Hub,
  heard: { readonly ok: true } | Refused,
  language: Locale,
): { readonly ok: true } | { readonly ok: false; readonly refusal: ToldRefusal } =>
  heard.ok ? heard : { ok: false, refusal: tell(heard.refusal, language, currencyOf(hub)) };

const defect = (hub: Hub, error: unknown): Refusal => {
  const incident = hub.newId();
  hub.log({
    level: 'error',
    event: 'unexpected-error',
    incident,
    error: error instanceof Error ? error.stack : String(error),
  });
  return { type: 'InternalError', incident };
};
