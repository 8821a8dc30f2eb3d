import { columns } from '@pos/kernel';
import type {
  Align,
  Barcode,
  Block,
  Cell,
  Cut,
  Document,
  Feed,
  Image,
  Qr,
  Row,
  Rule,
  Style,
  Text,
} from './document.ts';
import { rowWidths } from './row-widths.ts';
import { isRightToLeft } from './text/printable.ts';
import { wrap } from './text/wrap.ts';

/** A line as it stands on the paper, without the blanks around it. In double size each column counts for two. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly align: Align;
  readonly style: Style;
}

export type LaidOut = Line | Rule | Qr | Barcode | Image | Feed | Cut;

/** For paper of so many columns: 32 at 58 mm, 42 or 48 at 80 mm. No line is wider, whatever names hold. */
export const layout = ({ blocks }: Document, width: number): LaidOut[] =>
  blocks.flatMap((block) => laidOut(block, width));

/** The same as text alone, with stand-ins for codes and pictures. */
export const plainText = (document: Document, width: number): string[] =>
  layout(document, width).flatMap((part) => asText(part, width));

const laidOut = (block: Block, width: number): LaidOut[] => {
  switch (block.kind) {
    case 'text':
      return textLines(block, width);
    case 'row':
      return rowLines(block, width);
    case 'rule':
    case 'qr':
    case 'barcode':
    case 'image':
    case 'feed':
    case 'cut':
      return [block];
  }
};

const line = (text: string, align: Align, style: Style): Line => ({
  kind: 'line',
  text,
  align,
  style,
});

const room = (width: number, { size }: Style): number =>
  size === 'double' ? Math.floor(width / 2) : width;

const textLines = ({ text, align, indent, style }: Text, width: number): Line[] =>
  wrap(text, room(width, style) - indent).map((words) =>
    line(' '.repeat(indent) + words, align, style),
  );

const rowLines = ({ cells, indent, style }: Row, width: number): Line[] => {
  const inner = room(width, style) - indent;
  const shown = cells.filter(({ text }) => text !== '');
  return (beside(cells, inner) ?? shown.flatMap((cell) => cellLines(cell, inner))).map((text) =>
    line((' '.repeat(indent) + text).trimEnd(), 'left', style),
  );
};

/** `null` when they do not fit, or when a screen would move a number to the other side of a name. */
const beside = (cells: readonly Cell[], width: number): string[] | null => {
  if (cells.some(({ text }) => isRightToLeft(text))) return null;
  const widths = rowWidths(cells, width - (cells.length - 1));
  if (!widths) return null;
  const stacks = cells.map((cell, index) => cellLines(cell, widths[index]!));
  const height = Math.max(...stacks.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    stacks.map((stack, index) => stack[at] ?? ' '.repeat(widths[index]!)).join(' '),
  );
};

const cellLines = ({ text, align }: Cell, width: number): string[] =>
  wrap(text, width).map((words) => aligned(words, align, width));

const aligned = (text: string, align: Align, width: number): string => {
  const free = Math.max(0, width - columns(text));
  switch (align) {
    case 'left':
      return text + ' '.repeat(free);
    case 'center':
      return ' '.repeat(Math.floor(free / 2)) + text + ' '.repeat(Math.ceil(free / 2));
    case 'right':
      return ' '.repeat(free) + text;
  }
};

const asText = (part: LaidOut, width: number): string[] => {
  const inTheMiddle = (text: string): string[] =>
    wrap(text, width).map((words) => aligned(words, 'center', width).trimEnd());
  switch (part.kind) {
    case 'line':
      return [aligned(part.text, part.align, width).trimEnd()];
    case 'rule':
      return ['-'.repeat(width)];
    case 'qr':
      return inTheMiddle(`[QR ${part.data}]`);
    case 'barcode':
      return inTheMiddle(`||| ${part.data} |||`);
    case 'image':
      return inTheMiddle(`[${part.description}]`);
    case 'feed':
      return Array.from({ length: part.lines }, () => '');
    case 'cut':
      return [];
  }
};
