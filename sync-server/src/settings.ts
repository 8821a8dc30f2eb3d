import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@pos/kernel';
import { readTabletOrigins, type TabletOrigins } from './http/tablet-pages.ts';

/** What the environment says, read here and nowhere else. `.env.example` lists it. */
export interface Settings {
  /** `migrate` brings the database up to date and ends. */
  readonly mode: 'serve' | 'migrate';
  readonly port: number;
  readonly host: string;
  /** Keys, and the embedded database, lie in it. */
  readonly folder: string;
  readonly language: Locale;
  readonly database: DatabaseSettings;
  /** How many connections to the database one process keeps at most. */
  readonly connections: number;
  /** How many proxies stand in front and say in `X-Forwarded-For` who asked them. */
  readonly proxies: number;
  /** How old the oldest backup may be that somebody would restore; `null`: nobody has promised any. */
  readonly backupDays: number | null;
  readonly tabletOrigins: TabletOrigins;
  readonly operatorKey: string | null;
  readonly signingKey: string | null;
}

export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly port: number }
  /** `direct` goes around a pooler: for migrations, and to hear notifications. */
  | {
      readonly kind: 'url';
      readonly url: string;
      readonly direct: string;
      readonly isPooled: boolean;
    };

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly variable: string; readonly accepted: string };

const repository = fileURLToPath(new URL('../..', import.meta.url));

export const readSettings = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ReadSettings => {
  const given = (variable: string): string | null => environment[variable]?.trim() || null;
  const mode = given('RUN_MODE') ?? 'serve';
  if (mode !== 'serve' && mode !== 'migrate') return wrong('RUN_MODE', 'serve, migrate');
  const port = given('QUAY_SERVER_PORT') ?? '4000';
  if (!isPort(port)) return wrong('QUAY_SERVER_PORT', '0 - 65535 (0: any free port)');
  const host = given('QUAY_SERVER_HOST') ?? '127.0.0.1';
  if (!/^[0-9A-Za-z.:-]{1,253}$/.test(host)) return wrong('QUAY_SERVER_HOST', '127.0.0.1, 0.0.0.0');
  const language = given('QUAY_LANGUAGE') ?? 'vi';
  if (language !== 'vi' && language !== 'en') return wrong('QUAY_LANGUAGE', 'vi, en');
  const data = given('QUAY_DATA') ?? '.quay';
  if (data.includes('\0')) return wrong('QUAY_DATA', '/path/to/a/folder');
  const connections = given('QUAY_SERVER_CONNECTIONS') ?? '10';
  if (!/^\d{1,3}$/.test(connections) || Number(connections) < 1)
    return wrong('QUAY_SERVER_CONNECTIONS', '1 - 999');
  const proxies = given('QUAY_SERVER_PROXIES') ?? '0';
  if (!/^\d$/.test(proxies)) return wrong('QUAY_SERVER_PROXIES', '0 - 9');
  const backupDays = given('QUAY_BACKUP_DAYS');
  if (backupDays !== null && !/^[1-9]\d{0,3}$/.test(backupDays))
    return wrong('QUAY_BACKUP_DAYS', '1 - 9999, or nothing when there are no backups');
  const tabletOrigins = readTabletOrigins(given('QUAY_SERVER_TABLETS') ?? 'lan');
  if (tabletOrigins === null)
    return wrong('QUAY_SERVER_TABLETS', 'lan, none, or http://192.168.1.9:4100,https://…');
  const database = readDatabase(given);
  if ('variable' in database) return database;
  const signingKey = given('QUAY_SIGNING_KEY');
  if (signingKey !== null && pemFrom(signingKey) === null)
    return wrong('QUAY_SIGNING_KEY', 'an Ed25519 private key as PEM, or that PEM in base64');
  const operatorKey = given('QUAY_OPERATOR_KEY');
  if (operatorKey !== null && operatorKey.length < 20)
    return wrong('QUAY_OPERATOR_KEY', 'at least 20 characters');
  return {
    ok: true,
    settings: {
      mode,
      port: Number(port),
      host,
      folder: resolve(repository, data, 'server'),
      language,
      database,
      connections: Number(connections),
      proxies: Number(proxies),
      backupDays: backupDays === null ? null : Number(backupDays),
      tabletOrigins,
      operatorKey,
      signingKey: signingKey === null ? null : pemFrom(signingKey),
    },
  };
};

const readDatabase = (
  given: (variable: string) => string | null,
): DatabaseSettings | Extract<ReadSettings, { readonly ok: false }> => {
  const url = given('DATABASE_URL');
  const direct = given('DATABASE_URL_DIRECT');
  if (url === null) {
    if (direct !== null)
      return wrong('DATABASE_URL', 'postgres://…, when DATABASE_URL_DIRECT is set');
    const port = given('QUAY_POSTGRES_PORT') ?? '0';
    if (!isPort(port)) return wrong('QUAY_POSTGRES_PORT', '0 - 65535 (0: any free port)');
    return { kind: 'embedded', port: Number(port) };
  }
  if (!isPostgres(url)) return wrong('DATABASE_URL', 'postgres://user:password@host:5432/database');
  if (direct !== null && !isPostgres(direct))
    return wrong('DATABASE_URL_DIRECT', 'postgres://owner:password@host:5432/database');
  return { kind: 'url', url, direct: direct ?? url, isPooled: direct !== null };
};

export const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\/\S+$/.test(text);

const pemFrom = (text: string): string | null => {
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  return pem.includes('-----BEGIN PRIVATE KEY-----') ? pem : null;
};

const wrong = (variable: string, accepted: string) => ({ ok: false, variable, accepted }) as const;
