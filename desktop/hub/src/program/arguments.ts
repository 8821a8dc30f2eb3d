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
} as const;

const usage = '--data DIR --port P --language vi|en --no-hardware --moved-here';

export const parseTillArguments = (args: readonly string[]): Parsed => {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return unknown(token.value);
    if (!Object.hasOwn(options, token.name)) return unknown(token.rawName);
    const takesValue = options[token.name as keyof typeof options].type === 'string';
    if (takesValue !== (token.value !== undefined)) return unknown(`${token.rawName} …`);
  }
  if (values.server !== undefined || values.code !== undefined)
    return { ok: false, problem: serverLater };
  const { data, port, language } = values;
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

const serverLater: Bilingual = {
  vi: 'Máy chủ đồng bộ sẽ có sau: phiên bản này chưa nhận --server và --code. Máy vẫn bán hàng bình thường khi không có nó.',
  en: 'The sync server arrives later: this version does not take --server and --code yet. The till sells without it.',
};
