import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import type { HubEnv } from './answer.ts';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' } as const;

/** The files of the API's own page, by the address they are served at. */
export const pageFiles = {
  '/': 'index.html',
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
