import type { ViewAnswers, ViewName } from '@pos/api';

/** What the till itself says, past every screen. */
export const askTill = async <Name extends ViewName>(
  url: string,
  pin: string,
  view: Name,
  query: Readonly<Record<string, string>> = {},
): Promise<ViewAnswers[Name]> => {
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ pin }),
  });
  const { token } = (await login.json()) as { token: string };
  const answer = await fetch(`${url}/api/views/${view}?${new URLSearchParams(query).toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as ViewAnswers[Name];
};
