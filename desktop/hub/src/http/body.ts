import type { IncomingMessage } from 'node:http';
import type { Refusal } from '@pos/api';

export const mostBytes = 256 * 1024;

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

const tooLarge: ReadBody = { ok: false, refusal: { type: 'BodyTooLarge', mostBytes } };
const notJson: ReadBody = { ok: false, refusal: { type: 'BodyNotJson' } };
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a request's JSON and holds no more than the limit of it. What comes beyond is thrown away as it arrives, so
 * the answer reaches a sender who is still sending, and the connection can be used again.
 */
export const readJson = (incoming: IncomingMessage): Promise<ReadBody> => {
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve(tooLarge);
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
    incoming.once('end', () => resolve(parse(Buffer.concat(chunks))));
    incoming.once('close', () => resolve(notJson));
  });
};

const parse = (bytes: Buffer): ReadBody => {
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return notJson;
  }
};
