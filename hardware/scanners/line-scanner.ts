import { KeptLine } from '../lines/kept-line.ts';
import type { Line } from '../lines/line.ts';
import { ScanDesk } from './scan-desk.ts';
import type { Scanner } from './scanner.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  readonly pauses?: readonly number[];
}

/** Half a code after which nothing comes is noise, or what a pulled plug has left. */
const partMilliseconds = 100;
const mostBytes = 4096;

/** A scanner on a serial port, or one that makes USB look like one: a code, and then the end of a line. */
export const lineScanner = ({ name, line, pauses }: Parts): Scanner => {
  const desk = new ScanDesk();
  let part = Buffer.alloc(0);
  let timer: NodeJS.Timeout | undefined;

  const take = (bytes: Uint8Array): void => {
    clearTimeout(timer);
    part = Buffer.concat([part, bytes]);
    for (let end = endOfLine(part); end >= 0; end = endOfLine(part)) {
      desk.read(part.subarray(0, end).toString('utf8'));
      part = part.subarray(end + 1);
    }
    if (part.length > mostBytes) part = Buffer.alloc(0);
    timer = setTimeout(() => {
      part = Buffer.alloc(0);
    }, partMilliseconds).unref();
  };

  const kept = new KeptLine({
    line,
    ...(pauses && { pauses }),
    onBytes: take,
    onState: ({ isOpen }) => {
      part = Buffer.alloc(0);
      desk.became(isOpen ? 'ready' : 'offline');
    },
  });

  return {
    name,
    get state() {
      return desk.state;
    },
    onScan: (listener) => desk.onScan(listener),
    onState: (listener) => desk.onState(listener),
    close: () => {
      clearTimeout(timer);
      desk.close();
      kept.close();
    },
  };
};

const endOfLine = (bytes: Buffer): number =>
  bytes.findIndex((byte) => byte === 0x0d || byte === 0x0a);
