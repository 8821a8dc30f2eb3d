import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import PouchDB from 'pouchdb';

/** PouchDB behind its own HTTP server, on LevelDB. */
const require = createRequire(import.meta.url);
const [, , folder] = process.argv;
mkdirSync(folder, { recursive: true });
const app = require('express')();
const served = PouchDB.defaults({ prefix: `${folder}/` });
const settings = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' };
app.use('/', require('express-pouchdb')(served, settings));
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`ready http://127.0.0.1:${server.address().port}`),
);
