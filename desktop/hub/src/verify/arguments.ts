import { parseArgs } from 'node:util';
import { id, isId } from '@pos/kernel';
import type { ChainHead, Trust } from '@pos/sync';
import type { Bilingual } from '../program/bilingual.ts';

export interface VerifyArguments {
  /** A data folder, a journal.db, an NDJSON export, or the address of a till. */
  readonly source: string;
  readonly trust: Trust;
}

type Parsed =
  | { readonly ok: true; readonly wanted: VerifyArguments }
  | { readonly ok: false; readonly problem: Bilingual };

const usage = 'npm run verify -- PATH|URL [--head DEVICE/EPOCH/SEQ/HASH] [--key DEVICE=BASE64]';

export const parseVerifyArguments = (args: readonly string[]): Parsed => {
  const read = readArguments(args);
  const [source, ...more] = read?.positionals ?? [];
  if (!read || source === undefined || more.length > 0) return wrong(args.join(' ') || '(nothing)');
  const heads: ChainHead[] = [];
  for (const text of read.values.head ?? []) {
    const head = headIn(text);
    if (!head) return wrong(`--head ${text}`);
    heads.push(head);
  }
  const keys = new Map<string, string>();
  for (const text of read.values.key ?? []) {
    const [device, key] = splitOnce(text, '=');
    if (!isId(device) || !/^[A-Za-z0-9+/]{43}=$/.test(key)) return wrong(`--key ${text}`);
    keys.set(device, key);
  }
  return { ok: true, wanted: { source, trust: { heads, keys } } };
};

const readArguments = (args: readonly string[]) => {
  const many = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { head: many, key: many },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
};

/** As `verify` prints it and the export's `X-Journal-Head` says it. */
export const headIn = (text: string): ChainHead | null => {
  const [, device, epoch, seq, hash] =
    /^([^/]+)\/(\d{1,9})\/(\d{1,15})\/([0-9a-f]{64})$/.exec(text) ?? [];
  if (device === undefined || hash === undefined || !isId(device)) return null;
  return { device: id<'DeviceId'>(device), epoch: Number(epoch), seq: Number(seq), hash };
};

export const headText = ({ device, epoch, seq, hash }: ChainHead): string =>
  `${device}/${epoch}/${seq}/${hash}`;

const splitOnce = (text: string, at: string): [string, string] => {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
};

const wrong = (what: string): Parsed => ({
  ok: false,
  problem: {
    vi: `Không hiểu: ${what}. Cách dùng: ${usage}`,
    en: `Not understood: ${what}. Usage: ${usage}`,
  },
});
