import { parseArgs } from 'node:util';
import type { Locale } from '@pos/kernel';
import { isLanguage, isPort } from '../settings.ts';
import type { Bilingual } from './bilingual.ts';

export interface TillArguments {
  readonly data: string | undefined;
  readonly port: number | undefined;
  readonly language: Locale | undefined;
  readonly movedHere: boolean;
  /** Whether it may speak to devices. */
  readonly hardware: boolean;
  readonly link: LinkWanted | null;
  /** Addresses of other tills of the shop. */
  readonly hubs: readonly string[];
}

/** Which server it shall be paired with, or is paired with and has moved. */
export interface LinkWanted {
  readonly server: string;
  /** From the server's operator; nobody needs it twice, and it is never written down. */
  readonly code: string | null;
}

type Parsed =
  | { readonly ok: true; readonly wanted: TillArguments }
  | { readonly ok: false; readonly problem: Bilingual };

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  language: { type: 'string' },
  'no-hardware': { type: 'boolean' },
  'moved-here': { type: 'boolean' },
  server: { type: 'string' },
  code: { type: 'string' },
  hub: { type: 'string', multiple: true },
} as const;

const usage =
  '--data DIR --port P --language vi|en --server URL --code CODE --hub URL --no-hardware --moved-here';

export const parseTillArguments = (args: readonly string[]): Parsed => {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return unknown(token.value);
    if (!Object.hasOwn(options, token.name)) return unknown(token.rawName);
    const takesValue = options[token.name as keyof typeof options].type === 'string';
    if (takesValue !== (token.value !== undefined)) return unknown(`${token.rawName} …`);
  }
  const { data, port, language, server, code, hub = [] } = values;
  const hubs = (Array.isArray(hub) ? hub : [hub]).map((each) => addressIn(String(each)));
  if (!hubs.every((each) => each !== null)) return unknown(`--hub ${String(hub)}`);
  const link = typeof server === 'string' ? addressIn(server) : null;
  if (typeof server === 'string' && link === null) return unknown(`--server ${server}`);
  if (typeof code === 'string' && link === null) return { ok: false, problem: serverMissing };
  if (typeof port === 'string' && !isPort(port)) return unknown(`--port ${port}`);
  if (typeof language === 'string' && !isLanguage(language))
    return unknown(`--language ${language}`);
  return {
    ok: true,
    wanted: {
      data: typeof data === 'string' ? data : undefined,
      port: typeof port === 'string' ? Number(port) : undefined,
      language: typeof language === 'string' && isLanguage(language) ? language : undefined,
      movedHere: values['moved-here'] === true,
      hardware: values['no-hardware'] !== true,
      link: link === null ? null : { server: link, code: typeof code === 'string' ? code : null },
      hubs,
    },
  };
};

const unknown = (what: string): Parsed => ({
  ok: false,
  problem: {
    vi: `Không hiểu ${what}. Các tùy chọn: ${usage}.`,
    en: `${what} is not understood. The options are ${usage}.`,
  },
});

/** An address without a slash at its end; `null`: it is none. */
const addressIn = (text: string): string | null => {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
};

const serverMissing: Bilingual = {
  vi: '--code chỉ có nghĩa cùng với --server: địa chỉ của máy chủ đã cho mã ghép.',
  en: '--code only means something with --server: the address of the server that gave it.',
};
