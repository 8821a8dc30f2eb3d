import { columns } from '@pos/kernel';
import type { Cell } from './document.ts';

/**
 * How many columns each cell gets: enough for all of it if there is room, else at least for what must not be broken
 * and a few words beside it. `null` when not even that fits. What is left goes by weight.
 */
export const rowWidths = (cells: readonly Cell[], available: number): number[] | null => {
  const full = cells.map(({ text }) => columns(text));
  const least = cells.map((cell, index) =>
    cell.whole ? full[index]! : Math.min(full[index]!, leastColumns(cell.text)),
  );
  const start = [full, least].find((widths) => total(widths) <= available);
  return start ? filled(start, cells, available) : null;
};

/** Words in a narrower cell would be crumbs. Prices and ordinary words stay in one piece, endless ones need not. */
const leastColumns = (text: string): number =>
  text.split(' ').reduce((least, word) => Math.max(least, Math.min(columns(word), 16)), 8);

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** One column at a time to the cell that is furthest behind its weight: no rounding, nothing left over. */
const filled = (start: readonly number[], cells: readonly Cell[], available: number): number[] => {
  const widths = [...start];
  const behind = (index: number): number => widths[index]! / cells[index]!.weight;
  const growing = [...cells.keys()].filter((index) => cells[index]!.weight > 0);
  if (growing.length === 0) return widths;
  for (let left = available - total(widths); left > 0; left -= 1) {
    const next = growing.reduce((best, index) => (behind(index) < behind(best) ? index : best));
    widths[next]! += 1;
  }
  return widths;
};
