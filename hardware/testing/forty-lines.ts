import type { Block, Document } from '@pos/documents';
import { vnd } from '@pos/kernel';

const style = { size: 'normal', bold: false, inverse: false } as const;

const line = (number: number): Block => ({
  kind: 'row',
  indent: 0,
  style,
  cells: [
    { text: `${number}. Cà phê sữa đá đặc biệt`, align: 'left', weight: 1, whole: false },
    { text: '29.000', align: 'right', weight: 0, whole: true },
  ],
});

/** A long receipt, as it is measured. */
export const fortyLines: Document = {
  language: 'vi',
  currency: vnd,
  blocks: [...Array.from({ length: 40 }, (_, at) => line(at + 1)), { kind: 'cut' }],
};
