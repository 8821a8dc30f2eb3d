import Database from 'better-sqlite3';

/** The least a program can do to know where a journal ends. */
const [, , file = ''] = process.argv;
const began = performance.now();
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
const last = db.prepare('SELECT * FROM event ORDER BY pos DESC LIMIT 1').get();
const opened = performance.now() - began;
console.log(JSON.stringify({ opened, found: last !== undefined }));
db.close();
