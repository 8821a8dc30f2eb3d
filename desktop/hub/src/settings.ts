import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProfileName, profiles, type ProfileName } from '@pos/hardware/printers';
import type { Locale } from '@pos/kernel';

/** What the environment says, read here and nowhere else. `.env.example` lists it. */
export interface Settings {
  /** Everything that is kept lies under it. */
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly language: Locale;
  /** The folder of the built screens, which the till serves at `/`. */
  readonly screens: string;
  /** The folder of the built tablet page, which the till serves at `/tablet`. */
  readonly tablet: string;
  /** The receipt printer on the network; `null` when none is named. */
  readonly printer: PrinterSetting | null;
  /** Whether it looks for the shop's other tills in its network, and says where it is. */
  readonly discovery: boolean;
  /** The sync server that `npm start` runs beside the demo; `null` without one. */
  readonly serverBeside: ServerBeside | null;
}

export interface ServerBeside {
  readonly url: string;
  /** Where its folder and the till's lie: its operator's key is in there unless it was given. */
  readonly data: string;
  readonly key: string | null;
}

export interface PrinterSetting {
  readonly host: string;
  readonly port: number;
  readonly profile: ProfileName;
}

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly variable: string; readonly accepted: string };

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export const readSettings = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = repository,
): ReadSettings => {
  const valueOf = (variable: string, usual: string): string =>
    environment[variable]?.trim() || usual;

  const port = valueOf('QUAY_TILL_PORT', '4100');
  if (!isPort(port)) return wrong('QUAY_TILL_PORT', '0 - 65535 (0: any free port)');
  const host = valueOf('QUAY_TILL_HOST', '127.0.0.1');
  if (!isHost(host)) return wrong('QUAY_TILL_HOST', '127.0.0.1, 0.0.0.0, till.local, …');
  const language = valueOf('QUAY_LANGUAGE', 'vi');
  if (!isLanguage(language)) return wrong('QUAY_LANGUAGE', 'vi, en');
  const data = valueOf('QUAY_DATA', '.quay');
  if (data.includes('\0')) return wrong('QUAY_DATA', '/path/to/a/folder');
  const screens = valueOf('QUAY_SCREENS', 'desktop/screens/dist');
  if (screens.includes('\0')) return wrong('QUAY_SCREENS', '/path/to/a/folder');
  const tablet = valueOf('QUAY_TABLET', 'desktop/tablet/dist');
  if (tablet.includes('\0')) return wrong('QUAY_TABLET', '/path/to/a/folder');
  const printer = valueOf('QUAY_PRINTER', '');
  const address = /^([0-9A-Za-z.-]{1,253})(?::(\d{1,5}))?$/.exec(printer);
  if (printer !== '' && !(address && isPort(address[2] ?? '9100')))
    return wrong('QUAY_PRINTER', '192.168.1.50, 192.168.1.50:9100, …');
  const profile = valueOf('QUAY_PRINTER_PROFILE', 'clone-80');
  if (!isProfileName(profile))
    return wrong('QUAY_PRINTER_PROFILE', Object.keys(profiles).join(', '));
  const discovery = valueOf('QUAY_DISCOVERY', 'on');
  if (discovery !== 'on' && discovery !== 'off') return wrong('QUAY_DISCOVERY', 'on, off');
  const beside = valueOf('QUAY_SERVER_BESIDE', '');
  if (beside !== '' && !URL.canParse(beside))
    return wrong('QUAY_SERVER_BESIDE', 'http://127.0.0.1:4000');
  return {
    ok: true,
    settings: {
      data: resolve(home, data),
      port: Number(port),
      host,
      language,
      screens: resolve(home, screens),
      tablet: resolve(home, tablet),
      discovery: discovery === 'on',
      serverBeside:
        beside === ''
          ? null
          : {
              url: beside,
              data: resolve(home, data),
              key: valueOf('QUAY_OPERATOR_KEY', '') || null,
            },
      printer: address && { host: address[1]!, port: Number(address[2] ?? '9100'), profile },
    },
  };
};

/** For `npm run verify` on a till that runs elsewhere: a token, or a PIN to get one with. */
export const readSecrets = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { readonly token: string | undefined; readonly pin: string | undefined } => ({
  token: environment['QUAY_TOKEN'] || undefined,
  pin: environment['QUAY_PIN'] || undefined,
});

export const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

export const isLanguage = (text: string): text is Locale => text === 'vi' || text === 'en';

const isHost = (text: string): boolean => /^[0-9A-Za-z.:-]{1,253}$/.test(text);

const wrong = (variable: string, accepted: string): ReadSettings => ({
  ok: false,
  variable,
  accepted,
});
