import type { IncomingMessage } from 'node:http';
import type { Refusal } from '@pos/api';

export const mostBytes = 256 * 1024;

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a request's JSON and holds no more than the limit of it. What comes beyond is thrown away as it arrives, so
 * the answer reaches a sender who is still sending, and the connection can be used again.
 */
export const readJson = async (incoming: IncomingMessage): Promise<ReadBody> => {
  const read = await readBytes(incoming, mostBytes);
  if (read === 'too-large') return { ok: false, refusal: { type: 'BodyTooLarge', mostBytes } };
  const json = read === 'cut-short' ? undefined : jsonIn(read);
  return json === undefined
    ? { ok: false, refusal: { type: 'BodyNotJson' } }
    : { ok: true, value: json };
};

export const readBytes = (
  incoming: IncomingMessage,
  most: number,
): Promise<Buffer | 'too-large' | 'cut-short'> => {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= most) {
        chunks.push(chunk);
        return;
      }
      incoming.off('data', keep);
      incoming.resume();
      resolve('too-large');
    };
    incoming.on('data', keep);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('close', () => resolve('cut-short'));
  });
};

/** `undefined`, which no JSON says, for what is none. */
export const jsonIn = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
};
