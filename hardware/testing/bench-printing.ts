import { encode } from '../printers/encode.ts';
import { NetworkPrinter } from '../printers/network/network-printer.ts';
import { strideOf } from '../printers/picture/bitmap.ts';
import { profiles } from '../printers/profile.ts';
import { printBytes } from '../printers/virtual/print-bytes.ts';
import { VirtualPrinter } from '../printers/virtual/virtual-printer.ts';
import { fortyLines } from './forty-lines.ts';

const profile = profiles['epson-80'];
const heap = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1024);
};

const bytes = encode(fortyLines, profile);
const { picture } = printBytes(bytes, profile.dots).slips[0]!;
const share = bytes.length / (strideOf(profile.dots) * picture.height);
console.log(`bytes: ${bytes.length}, ${(share * 100).toFixed(1)} % of a whole raster`);

const times = Array.from({ length: 1000 }, () => {
  const start = performance.now();
  encode(fortyLines, profile);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`encode: p50 ${times[500]!.toFixed(2)} ms, p99 ${times[990]!.toFixed(2)} ms`);

const virtual = new VirtualPrinter({ profile });
await virtual.listen(0);
const address = { host: '127.0.0.1', port: virtual.port };
const printer = new NetworkPrinter({ name: 'bench', address, profile });
const print = async (jobs: number): Promise<void> => {
  for (let done = 0; done < jobs; done += 1) {
    const job = { bytes: encode(fortyLines, profile), beforeFirstByte: () => undefined };
    const { state } = await printer.print(job);
    if (state !== 'confirmed') throw new Error(state);
  }
  virtual.roll.slips.length = 0;
};
await print(200);
const before = heap();
await print(1000);
console.log(`heap: ${before} KiB before 1,000 jobs, ${heap()} KiB after`);
printer.close();
await virtual.close();
