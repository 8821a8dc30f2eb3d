import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { hardLimits, type CallRefusalCode } from '@pos/sync';
import { jsonIn, readBytes } from '../http/body.ts';

const unzip = promisify(gunzip);

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: CallRefusalCode };

const tooLarge: Read = { ok: false, code: 'RequestTooLarge' };
const unreadable: Read = { ok: false, code: 'RequestUnreadable' };

/** Journals come in larger pieces than commands, and packed. The limit counts what is unpacked, too. */
export const readSyncBody = async (incoming: IncomingMessage): Promise<Read> => {
  const bytes = await readBytes(incoming, hardLimits.bodyBytes);
  if (bytes === 'too-large') return tooLarge;
  if (bytes === 'cut-short') return unreadable;
  const plain = await unpacked(bytes, incoming.headers['content-encoding']);
  if (plain === 'too-large') return tooLarge;
  const value = plain && jsonIn(plain);
  return value === undefined || value === null ? unreadable : { ok: true, value };
};

const unpacked = async (
  bytes: Buffer,
  encoding: string | undefined,
): Promise<Buffer | 'too-large' | null> => {
  if (encoding === undefined || encoding === 'identity') return bytes;
  if (encoding !== 'gzip') return null;
  try {
    return await unzip(bytes, { maxOutputLength: hardLimits.bodyBytes });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : null;
  }
};
