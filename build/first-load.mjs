import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a cheap tablet on a shop's Wi-Fi loads before it can show anything. */
const most = 200 * 1024;

const dist = resolve('dist');
const index = readFileSync(join(dist, 'index.html'), 'utf8');
const scripts = [...index.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address]) => address);
const sizes = scripts
  .map((address) => join(dist, address))
  .filter((file) => existsSync(file))
  .map((file) => gzipSync(readFileSync(file)).length);
const total = sizes.reduce((sum, size) => sum + size, 0);

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
const told = `first-load JavaScript ${kilobytes(total)} gzip, ${kilobytes(most)} allowed`;
if (sizes.length === 0) {
  console.error('first-load JavaScript: index.html names no script');
  process.exit(1);
}
if (total > most) {
  console.error(`${told}: too much. Load what is not needed at once with import().`);
  process.exit(1);
}
console.log(told);
