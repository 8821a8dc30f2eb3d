import { drawMarks, type Drawn } from './draw-marks.ts';
import type { PrintedLabels } from './print-zpl.ts';

const dotsPerMillimetre = 8;

/** What a TSPL printer makes of it; written from TSC's manual, not from the encoder. */
export const printTspl = (bytes: Uint8Array): PrintedLabels => {
  const drawn: Drawn[] = [];
  const unknown: string[] = [];
  let [width, height, copies] = [0, 0, 1];
  let rest = Buffer.from(bytes);

  const obey: readonly (readonly [RegExp, (match: RegExpExecArray) => number | void])[] = [
    [
      /^SIZE ([\d.]+) mm,([\d.]+) mm\r\n/,
      ([, across, down]) => {
        [width, height] = [Number(across) * dotsPerMillimetre, Number(down) * dotsPerMillimetre];
      },
    ],
    [/^(GAP [\d.]+ mm,0 mm|DIRECTION 1|CLS)\r\n/, () => undefined],
    [
      /^PRINT 1,(\d+)\r\n/,
      ([, count]) => {
        copies = Number(count);
      },
    ],
    [
      /^BARCODE (\d+),(\d+),"(?:EAN13|EAN8|128)",(\d+),1,0,(\d+),\d+,"((?:\\\["\]|[^"])*)"\r\n/,
      ([, x, y, tall, dots, data = '']) => {
        const at = { x: Number(x), y: Number(y) };
        const look = { height: Number(tall), moduleDots: Number(dots) };
        drawn.push({ kind: 'bars', ...at, ...look, data: data.replaceAll('\\["]', '"') });
      },
    ],
    [
      /^QRCODE (\d+),(\d+),M,(\d+),A,0,"((?:\\\["\]|[^"])*)"\r\n/,
      ([, x, y, dots, data = '']) => {
        const meant = Buffer.from(data.replaceAll('\\["]', '"'), 'latin1').toString('utf8');
        const at = { x: Number(x), y: Number(y) };
        drawn.push({ kind: 'qr', ...at, height: 0, moduleDots: Number(dots), data: meant });
      },
    ],
    [
      /^BITMAP (\d+),(\d+),(\d+),(\d+),0,/,
      ([head, x, y, stride, rows]) => {
        const length = Number(stride) * Number(rows);
        const dots = rest.subarray(head.length, head.length + length).map((byte) => ~byte & 0xff);
        const picture = { width: Number(stride) * 8, height: Number(rows), bytes: dots };
        drawn.push({ kind: 'picture', x: Number(x), y: Number(y), picture });
        return length + 2;
      },
    ],
  ];

  while (rest.length > 0) {
    const text = rest.toString('latin1');
    const known = obey.find(([pattern]) => pattern.test(text));
    const match = known?.[0].exec(text);
    if (!known || !match) {
      const end = rest.indexOf('\n');
      unknown.push(rest.subarray(0, 20).toString('latin1'));
      rest = rest.subarray(end < 0 ? rest.length : end + 1);
      continue;
    }
    const more = known[1](match) ?? 0;
    rest = rest.subarray(match[0].length + more);
  }
  return { label: drawMarks(width, height, drawn), copies, unknown };
};
