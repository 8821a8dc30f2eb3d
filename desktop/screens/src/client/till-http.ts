import type { Told } from '@pos/api';

/** How long a till on the same machine or LAN may take to answer before it counts as away. */
const patience = 10_000;
const pauses = [100, 300, 1000, 2000, 5000] as const;

export class TillAway extends Error {
  override readonly name = 'TillAway';
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string | null;
  readonly language: string;
  readonly body?: unknown;
}

type Refused = Extract<Told<unknown>, { ok: false }>;

/** One question to the till, as JSON; throws `TillAway` when no till answers. */
export const ask = async <Value>({
  method,
  path,
  token,
  language,
  body,
}: Asked): Promise<Told<{ readonly data: Value }>> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(patience),
      headers: {
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    text = await response.text();
  } catch {
    throw new TillAway();
  }
  const json = parsed(text);
  return response.ok ? { ok: true, data: json as Value } : (json as Refused);
};

/** Something that is not the till may answer in its place: a proxy's error page counts as nobody. */
const parsed = (text: string): unknown => {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new TillAway();
  }
};

/** A question changes nothing, so one that got lost on its way is put once more before the till counts as away. */
export const askAgain = async <Value>(asked: Asked): Promise<Told<{ readonly data: Value }>> => {
  try {
    return await ask<Value>(asked);
  } catch (error) {
    if (!(error instanceof TillAway)) throw error;
    return ask<Value>(asked);
  }
};

/** Asks until a till answers. Safe for commands, because their id makes a repetition harmless. */
export const askUntilAnswered = async <Value>(
  asked: Asked,
  onAway: () => void,
): Promise<Told<{ readonly data: Value }>> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask<Value>(asked);
    } catch (error) {
      if (!(error instanceof TillAway)) throw error;
      onAway();
      const pause = pauses[Math.min(attempt, pauses.length - 1)]!;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
};
