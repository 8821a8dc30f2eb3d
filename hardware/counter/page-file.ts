import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
};

const files = new Set([
  'index.html',
  'counter.css',
  'counter.js',
  'dom.js',
  'printer.js',
  'side-devices.js',
  'words.js',
]);

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

export const pageFile = (path: string, response: ServerResponse): void => {
  const file = path === '/' ? 'index.html' : path.slice(1);
  if (!files.has(file)) {
    response.writeHead(404).end();
    return;
  }
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  void readFile(new URL(`page/${file}`, import.meta.url)).then(
    (content) =>
      response
        .writeHead(200, {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Security-Policy': policy,
        })
        .end(content),
    () => response.writeHead(500).end(),
  );
};
