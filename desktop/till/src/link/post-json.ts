import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { syncRefusalCodes, type SyncRefusalCode } from '@pos/sync';
import { z } from 'zod';

const zip = promisify(gzip);
const worthZipping = 1024;
const deadline = 20_000;

const zProblem = z.object({
  code: z.enum(syncRefusalCodes),
  /** The server's time, where ours was not believed. */
  time: z.string().optional(),
});

export type Posted =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly code: SyncRefusalCode;
      readonly time: string | undefined;
      readonly retryAfter: number | undefined;
    };

/** Carries one question to a server. It rejects when nobody answered, or somebody who is no server of ours. */
export const postJson = async (
  url: string,
  body: object,
  {
    authorization,
    signal,
  }: { readonly authorization?: string; readonly signal?: AbortSignal } = {},
): Promise<Posted> => {
  const text = JSON.stringify(body);
  const zipped = text.length >= worthZipping ? new Uint8Array(await zip(text, { level: 3 })) : null;
  const late = AbortSignal.timeout(deadline);
  const response = await fetch(url, {
    method: 'POST',
    signal: signal ? AbortSignal.any([signal, late]) : late,
    headers: {
      'content-type': 'application/json',
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...(authorization !== undefined && { authorization }),
    },
    body: zipped ?? text,
  });
  const answer: unknown = await response.json();
  if (response.ok) return { ok: true, body: answer };
  const { code, time } = zProblem.parse(answer);
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return { ok: false, code, time, retryAfter: Number.isFinite(wait) ? wait : undefined };
};
