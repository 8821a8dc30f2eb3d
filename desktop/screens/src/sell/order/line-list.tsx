import type { OrderLine } from '@pos/api';
import type { Currency, LineId } from '@pos/kernel';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { select, useSale } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './line-list.module.css';
import { LineRow, type LineStep } from './line-row.tsx';

interface Props {
  readonly lines: readonly OrderLine[];
  readonly currency: Currency;
  readonly onStep: LineStep;
  readonly onEdit: (line: OrderLine) => void;
}

export const LineList = ({ lines, currency, onStep, onEdit }: Props) => {
  const words = useWords(sellWords).order;
  const language = usePreferences((state) => state.language);
  const list = useRef<HTMLUListElement>(null);
  const count = lines.length;
  const shown = useShown(lines);
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, count]);
  return (
    <ul ref={list} className={styles.lines} aria-label={words.lines}>
      {lines.map((line) => (
        <LineRow
          key={line.line}
          line={line}
          currency={currency}
          language={language}
          isSelected={line.line === shown}
          onSelect={select}
          onStep={onStep}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
};

/** A line may be selected before the till has pushed it: until then the one before it is, and nothing is drawn twice. */
const useShown = (lines: readonly OrderLine[]): LineId | null => {
  const selected = useSale((sale) => sale.selected);
  const before = useRef<LineId | null>(null);
  const isThere = selected === null || lines.some(({ line }) => line === selected);
  const shown = isThere ? selected : before.current;
  useEffect(() => {
    before.current = shown;
  }, [shown]);
  return shown;
};
