import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fold } from '@pos/kernel';
import Database from 'better-sqlite3';
import { shopWith } from '../kit/shop.ts';

/**
 * What nobody can do without between a key and the screen: a page without a framework asks a bare server over HTTP,
 * which commits one row durably or asks one FTS5 table, and paints the answer as plain list items.
 */
const [, , folder = '', products = '0'] = process.argv;
const db = new Database(join(folder, 'floor.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE line (pos INTEGER PRIMARY KEY, name TEXT) STRICT;
CREATE TABLE product (code TEXT PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE name USING fts5 (folded, shown UNINDEXED, tokenize = 'unicode61', prefix = '1 2 3')`);
const addProduct = db.prepare('INSERT OR IGNORE INTO product VALUES (?, ?)');
const addName = db.prepare('INSERT INTO name VALUES (?, ?)');
db.transaction(() => {
  for (const { fields } of shopWith(Number(products)).trading.products) {
    for (const code of fields.barcodes) addProduct.run(code, fields.name);
    addName.run(fold(`${fields.name} ${fields.sku}`), fields.name);
  }
})();

const find = db.prepare<[string], string>('SELECT name FROM product WHERE code = ?').pluck();
const add = db.prepare<[string]>('INSERT INTO line (name) VALUES (?)');
const match = db
  .prepare<[string], string>('SELECT shown FROM name WHERE name MATCH ? LIMIT 60')
  .pluck();

const sell = (code: string): string[] => {
  const name = find.get(code) ?? code;
  add.run(name);
  return [name];
};

const search = (typed: string): string[] => {
  const words = fold(typed).split(' ').filter(Boolean);
  return words.length === 0 ? [] : match.all(words.map((word) => `"${word}"*`).join(' '));
};

const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>floor</title>
<input id="typed"><ul id="found"></ul><ul id="lines"></ul>
<script>
const ask = async (path, text, list, keep) => {
  const names = await (await fetch(path, { method: 'POST', body: text })).json();
  const items = names.map((name) => Object.assign(document.createElement('li'), { textContent: name }));
  if (keep) list.append(...items); else list.replaceChildren(...items);
};
let digits = '';
addEventListener('keydown', ({ key }) => {
  if (key !== 'Enter') { if (/^\\d$/.test(key)) digits += key; return; }
  const code = digits;
  digits = '';
  void ask('/sell', code, lines, true);
});
typed.addEventListener('input', () => void ask('/search', typed.value, found, false));
</script></html>`;

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html').end(page);
    return;
  }
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/sell' ? sell(body) : search(body)));
};

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
process.on('SIGTERM', () => process.exit(0));
