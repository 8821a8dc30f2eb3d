import { openCounter } from './counter.ts';
import { readCounterSettings } from './settings.ts';

const read = readCounterSettings();
if (!read.ok) {
  console.error(`${read.variable}: ${read.accepted}`);
  process.exit(2);
}
const { url, printers, scale, scanner, display, terminal } = await openCounter({
  ...read.settings,
  onSerial: true,
});
for (const { id, address } of printers)
  console.log(`printer ${address.host}:${address.port} ${id}`);
for (const [name, { host, port, path }] of Object.entries({ scale, scanner, display, terminal }))
  console.log(`${name} ${host}:${port}${path === null ? '' : ` ${path}`}`);
console.log(`ready ${url}`);
