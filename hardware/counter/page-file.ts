import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html'],
  '/counter.css': ['counter.css', 'text/css'],
  '/counter.js': ['counter.js', 'text/javascript'],
  '/words.js': ['words.js', 'text/javascript'],
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

export const pageFile = (path: string, response: ServerResponse): void => {
  const [file, type] = files[path] ?? [];
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
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
