import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { hardLimits } from '@pos/sync';
import type { z } from 'zod';
import type { Asked } from './answer.ts';
import type { Problem } from './problem.ts';

/** It bounds what is unpacked, too. */
const { bodyBytes: mostBytes } = hardLimits;

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

const tooLarge = { ok: false, problem: { type: 'RequestTooLarge' } } as const;
const notJson = { ok: false, problem: { type: 'RequestUnreadable' } } as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const unzip = promisify(gunzip);

/** Reads a request's JSON, packed or not, as what it should be. */
export const readAs = async <Value>(c: Asked, schema: z.ZodType<Value>): Promise<Read<Value>> => {
  const bytes = await readBytes(c.env.incoming);
  if (!bytes.ok) return bytes;
  const plain = await unpack(bytes.value, c.req.header('content-encoding'));
  if (!plain.ok) return plain;
  const json = parse(plain.value);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 200);
  return { ok: false, problem: { type: 'RequestUnreadable', about: { invalid: detail } } };
};

/** Reads a request's body as it was packed, and what is in it. */
export const readZipped = async (
  c: Asked,
): Promise<Read<{ readonly packed: Buffer; readonly plain: Buffer }>> => {
  const packed = await readBytes(c.env.incoming);
  if (!packed.ok) return packed;
  const plain = await unpack(packed.value, 'gzip');
  return plain.ok ? { ok: true, value: { packed: packed.value, plain: plain.value } } : plain;
};

/** Holds no more than the limit. What comes beyond is thrown away as it arrives, so that a sender hears the answer. */
const readBytes = (incoming: IncomingMessage): Promise<Read<Buffer>> => {
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) {
    incoming.resume();
    return Promise.resolve(tooLarge);
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      incoming.off('data', keep);
      incoming.resume();
      resolve(tooLarge);
    };
    incoming.on('data', keep);
    incoming.once('end', () => resolve({ ok: true, value: Buffer.concat(chunks) }));
    incoming.once('close', () => resolve(notJson));
  });
};

const unpack = async (bytes: Buffer, encoding: string | undefined): Promise<Read<Buffer>> => {
  if (encoding === undefined || encoding === 'identity') return { ok: true, value: bytes };
  if (encoding !== 'gzip') return notJson;
  try {
    return { ok: true, value: await unzip(bytes, { maxOutputLength: mostBytes }) };
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return isTooLarge ? tooLarge : notJson;
  }
};

const parse = (bytes: Buffer): Read<unknown> => {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return notJson;
  }
};
