import type { OrderLine } from '@pos/api';
import type { Currency, LineId } from '@pos/kernel';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { sellWords } from '../words.ts';
import styles from './line-list.module.css';
import { LineRow, type LineStep } from './line-row.tsx';

interface Props {
  readonly lines: readonly OrderLine[];
  readonly currency: Currency;
  readonly selected: LineId | null;
  readonly onSelect: (line: LineId) => void;
  readonly onStep: LineStep;
  readonly onEdit: (line: OrderLine) => void;
}

export const LineList = ({ lines, currency, selected, onSelect, onStep, onEdit }: Props) => {
  const words = useWords(sellWords).order;
  const language = usePreferences((state) => state.language);
  const list = useRef<HTMLUListElement>(null);
  const count = lines.length;
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, count]);
  return (
    <ul ref={list} className={styles.lines} aria-label={words.lines}>
      {lines.map((line) => (
        <LineRow
          key={line.line}
          line={line}
          currency={currency}
          language={language}
          isSelected={line.line === selected}
          onSelect={onSelect}
          onStep={onStep}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
};
