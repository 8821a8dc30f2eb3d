import { openCounter } from './counter.ts';
import { readCounterSettings } from './settings.ts';

const read = readCounterSettings();
if (!read.ok) {
  console.error(`${read.variable}: ${read.accepted}`);
  process.exit(2);
}
const counter = await openCounter(read.settings);
console.log(`printer ${counter.address.host}:${counter.address.port}`);
console.log(`ready ${counter.url}`);
