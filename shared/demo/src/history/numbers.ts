import type { DocumentNumber } from '@pos/domain';

export type NumberKind = 'receipt' | 'refund' | 'z';

/** Where the next number of a series comes from: the till's own, or `demoNumbers`. */
export interface NumberSource {
  /** Taken for good: what is asked for is used. `year` is the calendar year of the business day. */
  readonly next: (kind: NumberKind, year: number) => DocumentNumber;
}

/** The device and its epoch are those of the journal that the document stands in. */
export interface Series {
  readonly register: string;
  readonly epoch: number;
  readonly kind: NumberKind;
  readonly year: number;
}

/** Written as the till writes them: `T01-26-000123`, `T01-26R-000001`, `T01-26Z-000001`. */
export const documentNumber = (series: Series, value: number): DocumentNumber => {
  const { register, epoch, kind, year } = series;
  const place = epoch === 1 ? register : `${register}.${epoch}`;
  const shortYear = String(year).slice(-2);
  return {
    series: `${kind}/${year}`,
    value,
    text: `${place}-${shortYear}${letters[kind]}-${String(value).padStart(6, '0')}`,
  };
};

const letters: Readonly<Record<NumberKind, string>> = { receipt: '', refund: 'R', z: 'Z' };

/** The numbers of a register that has sold nothing yet: each series from 1, without a gap. */
export const demoNumbers = (register: string, epoch = 1): NumberSource => {
  const last = new Map<string, number>();
  return {
    next: (kind, year) => {
      const key = `${kind}/${year}`;
      const value = (last.get(key) ?? 0) + 1;
      last.set(key, value);
      return documentNumber({ register, epoch, kind, year }, value);
    },
  };
};
