import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context, Hono } from 'hono';
import type { HubEnv } from './answer.ts';
import { tabletPolicy } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=UTF-8',
  '.html': 'text/html; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** What vite names after its content never changes under that name. */
const hashed = '/assets/';
const forEver = 'public, max-age=31536000, immutable';

export interface BuiltScreens {
  readonly index: string;
  /** Every file by its address. What is not in here is not served, whatever an address climbs to. */
  readonly files: ReadonlyMap<string, ScreenFile>;
}

interface ScreenFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The screens as they were built into a folder; `null` when they have not been. */
export const readScreens = (folder: string): BuiltScreens | null => {
  try {
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    return { index, files: new Map(servable(folder)) };
  } catch {
    return null;
  }
};

function* servable(folder: string): Generator<[string, ScreenFile]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    yield [address, { content: new Uint8Array(readFileSync(file)), type }];
  }
}

export const serveScreens = (app: Hono<HubEnv>, screens: BuiltScreens): void => {
  app.get('/', screensIndex(screens));
  serveFiles(app, screens, '');
};

/** The tablet's page also speaks with other tills of its shop: when this one dies, it goes on with the next. */
export const serveTablet = (app: Hono<HubEnv>, tablet: BuiltScreens): void => {
  const index = screensIndex(tablet);
  for (const address of ['/tablet', '/tablet/'])
    app.get(address, (c) => {
      c.header('Content-Security-Policy', tabletPolicy);
      return index(c);
    });
  serveFiles(app, tablet, '/tablet');
};

const serveFiles = (app: Hono<HubEnv>, { files }: BuiltScreens, under: string): void => {
  for (const [address, { content, type }] of files) {
    app.get(under + address, (c) =>
      c.body(content, 200, {
        'Content-Type': type,
        'Cache-Control': address.startsWith(hashed) ? forEver : 'no-cache',
      }),
    );
  }
};

export const screensIndex =
  ({ index }: BuiltScreens) =>
  (c: Context<HubEnv>): Response =>
    c.body(index, 200, { 'Content-Type': types['.html']!, 'Cache-Control': 'no-cache' });

/** Somebody's browser asks for a page: the screens find their own way from any address that is not the API's. */
export const isPageRequest = ({ req }: Context<HubEnv>): boolean =>
  req.method === 'GET' &&
  (req.header('accept') ?? '').includes('text/html') &&
  !/^\/(api|health|metrics|docs|v1|assets|pictures)(\/|$)/.test(req.path) &&
  !/\.[a-z\d]+$/i.test(req.path);
