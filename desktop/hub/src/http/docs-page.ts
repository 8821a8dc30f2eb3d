import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import type { HubEnv } from './answer.ts';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' } as const;

/** The files of the API's own page, by the address they are served at. */
export const pageFiles = {
  '/docs': 'index.html',
  '/page.css': 'page.css',
  '/page.js': 'page.js',
  '/curl.js': 'curl.js',
  '/element.js': 'element.js',
  '/schema-table.js': 'schema-table.js',
  '/till.js': 'till.js',
  '/words.js': 'words.js',
} as const;

/** Read once, when the address is made. */
export const pageFile = (name: string): ((c: Context<HubEnv>) => Response) => {
  const content = readFileSync(new URL(`../page/${name}`, import.meta.url), 'utf8');
  const type = types[name.slice(name.lastIndexOf('.') + 1) as keyof typeof types];
  return (c) => c.body(content, 200, { 'Content-Type': `${type}; charset=UTF-8` });
};

const howToBuild =
  '<p role="note">Chưa có màn hình bán hàng: chạy <code>npm start</code>, hoặc <code>npm run build -w @pos/screens</code> rồi khởi động lại máy. · ' +
  'The screens have not been built: run <code>npm start</code>, or <code>npm run build -w @pos/screens</code> and start the till again.</p>';

/** Where the screens would be, had they been built: the API's page, and how to build them. */
export const pageWithoutScreens = (): ((c: Context<HubEnv>) => Response) => {
  const page = readFileSync(new URL('../page/index.html', import.meta.url), 'utf8');
  const content = page.replace('<body>', `<body>${howToBuild}`);
  return (c) => c.body(content, 200, { 'Content-Type': 'text/html; charset=UTF-8' });
};
