import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ToldRefusal } from '@pos/api';
import type { Trust, Verdict } from '@pos/sync';
import { headIn } from './arguments.ts';
import { verifyFile } from './verify-file.ts';

export interface Secrets {
  readonly token: string | undefined;
  readonly pin: string | undefined;
}

/** Fetches a running till's export and verifies it, up to the head that the till says it has. */
export const verifyAddress = async (
  address: string,
  trust: Trust,
  secrets: Secrets,
): Promise<Verdict> => {
  const token = secrets.token ?? (await logIn(address, secrets.pin));
  const answer = await fetch(new URL('/api/journal', address), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || answer.body === null) throw new Error(await reasonIn(answer));
  const head = headIn(answer.headers.get('x-journal-head') ?? '');
  const folder = await mkdtemp(join(tmpdir(), 'quay-verify-'));
  try {
    const file = join(folder, 'journal.ndjson');
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(file));
    return verifyFile(file, head ? { ...trust, heads: [...trust.heads, head] } : trust);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const logIn = async (address: string, pin: string | undefined): Promise<string> => {
  if (pin === undefined) throw new Error('set QUAY_TOKEN, or QUAY_PIN to log in with');
  const answer = await fetch(new URL('/api/login', address), {
    method: 'POST',
    body: JSON.stringify({ pin }),
  });
  if (!answer.ok) throw new Error(await reasonIn(answer));
  return ((await answer.json()) as { readonly token: string }).token;
};

const reasonIn = async (answer: Response): Promise<string> => {
  const body = (await answer.json().catch(() => null)) as { readonly refusal?: ToldRefusal } | null;
  return `${answer.status} ${body?.refusal?.code ?? ''}`.trim();
};
