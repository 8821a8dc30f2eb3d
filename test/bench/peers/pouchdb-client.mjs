import { mkdirSync, readFileSync } from 'node:fs';
import PouchDB from 'pouchdb';

/** Two PouchDB clients: one pushes the orders of a file, the other pulls them. It says how long each took. */
const [, , folder, url, file, batch] = process.argv;
mkdirSync(folder, { recursive: true });
const Local = PouchDB.defaults({ prefix: `${folder}/` });
const [from, into] = [new Local('from'), new Local('into')];
const docs = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => JSON.parse(line))
  .map((doc) => ({ _id: doc.command, ...doc }));
const size = Number(batch);
for (let at = 0; at < docs.length; at += size) await from.bulkDocs(docs.slice(at, at + size));
const options = { batch_size: size, batches_limit: 4 };
const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const push = await timed(() => PouchDB.replicate(from, `${url}/orders`, options));
const pull = await timed(() => PouchDB.replicate(`${url}/orders`, into, options));
const { doc_count: arrived } = await into.info();
console.log(JSON.stringify({ push, pull, arrived }));
process.exit(0);
