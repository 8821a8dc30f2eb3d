import type { Judged } from './budget.ts';

const heads = ['bench', 'metric', 'value', 'baseline', 'ratio', 'budget', ''];

export const table = (judged: readonly Judged[]): string => {
  const rows = [heads, ...judged.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => align(cell, column, widths[column]!)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
};

const cells = ({ bench, metric, value, unit, baseline, ratio, budget, ok }: Judged): string[] => [
  bench,
  metric,
  `${readable(value)} ${unit}`,
  baseline === null ? '' : `${readable(baseline)} ${unit}`,
  ratio === null ? '' : ratio.toFixed(2),
  budget ?? '',
  verdict(budget, ok),
];

const verdict = (budget: string | null, ok: boolean): string => {
  if (!ok) return 'MISSED';
  return budget === null ? '' : 'ok';
};

const align = (cell: string, column: number, width: number): string =>
  column >= 2 && column <= 4 ? cell.padStart(width) : cell.padEnd(width);

const readable = (value: number): string =>
  Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
