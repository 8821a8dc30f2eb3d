import { randomUUID } from 'node:crypto';
import type { AnsweredEvent, CommandToSend, ViewAnswers, ViewName } from '@pos/api';

/** What the till itself says, past every screen. */
export const askTill = async <Name extends ViewName>(
  url: string,
  pin: string,
  view: Name,
  query: Readonly<Record<string, string>> = {},
): Promise<ViewAnswers[Name]> => {
  const answer = await fetch(`${url}/api/views/${view}?${new URLSearchParams(query).toString()}`, {
    headers: await loggedIn(url, pin),
  });
  return (await answer.json()) as ViewAnswers[Name];
};

/** What a program tells it, and what came of that; a refusal is a fault of the test. */
export const tellTill = async (
  url: string,
  pin: string,
  command: CommandToSend,
): Promise<readonly AnsweredEvent[]> => {
  const answer = await fetch(`${url}/api/commands`, {
    method: 'POST',
    headers: { ...(await loggedIn(url, pin)), 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), ...command }),
  });
  if (!answer.ok) throw new Error(`${command.type}: ${await answer.text()}`);
  const { events } = (await answer.json()) as { events: readonly AnsweredEvent[] };
  return events;
};

const loggedIn = async (url: string, pin: string): Promise<{ authorization: string }> => {
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin }),
  });
  const { token } = (await login.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
};
