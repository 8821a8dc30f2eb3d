import type { OrderLine } from '@pos/api';
import {
  formatMoney,
  formatQuantity,
  minus,
  type Currency,
  type LineId,
  type Money,
} from '@pos/kernel';
import { ChefHat, MessageSquareText, Minus, Pencil, Plus } from 'lucide-react';
import { memo } from 'react';
import { sellWords } from '../words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { Language } from '../../state/words.ts';
import { Press } from '../../ui/press.tsx';
import styles from './line-list.module.css';
import { madeWith } from './made.ts';

export type LineStep = (line: OrderLine, by: 1 | -1) => void;

interface Props {
  readonly line: OrderLine;
  readonly currency: Currency;
  readonly language: Language;
  readonly isSelected: boolean;
  readonly onSelect: (line: LineId) => void;
  readonly onStep: LineStep;
  readonly onEdit: (line: OrderLine) => void;
}

/** A touch selects a line, a second one opens what can be done with it. */
const Row = ({ line, currency, language, isSelected, onSelect, onStep, onEdit }: Props) => {
  const words = sellWords[language].order;
  const money = (amount: Money): string =>
    formatMoney(amount, currency, { locale: language, sign: 'none' });
  return (
    <li className={styles.line} data-selected={isSelected || undefined}>
      <Press
        className={styles.what}
        aria-current={isSelected || undefined}
        onPress={() => (isSelected ? onEdit(line) : onSelect(line.line))}
      >
        <span className={styles.quantity}>
          {formatQuantity(line.quantity, { locale: language })}
        </span>
        <span className={styles.name}>
          <span className={styles.title}>{line.name}</span>
          {line.modifiers.length === 0 ? null : (
            <span className={styles.detail}>{madeWith(line, money)}</span>
          )}
          {line.note === null ? null : (
            <span className={styles.note}>
              <MessageSquareText aria-hidden size={14} />
              {line.note}
            </span>
          )}
          <span className={styles.detail}>
            {line.sent === 0 ? null : (
              <span className={styles.sent}>
                <ChefHat aria-hidden size={14} />
                {words.sentOf(formatQuantity(line.sent, { locale: language }))}
              </span>
            )}
            {money(line.unitPrice)}/{line.unit}
            {line.discounts.length === 0 ? null : (
              <span className={styles.discount}>
                {line.discounts.map(({ label }) => label).join(', ')} −{money(line.lineDiscount)}
              </span>
            )}
          </span>
        </span>
        <span className={styles.total}>
          {line.lineDiscount === 0 ? null : (
            <s className={styles.before}>
              <span className="visually-hidden">{words.was} </span>
              {money(line.gross)}
            </s>
          )}
          {money(minus(line.gross, line.lineDiscount))}
        </span>
      </Press>
      {isSelected ? (
        <span className={styles.steps}>
          <IconButton kind="plain" label={words.fewer} onPress={() => onStep(line, -1)}>
            <Minus aria-hidden size={20} />
          </IconButton>
          <IconButton kind="plain" label={words.more} onPress={() => onStep(line, 1)}>
            <Plus aria-hidden size={20} />
          </IconButton>
          <Button onPress={() => onEdit(line)}>
            <Pencil aria-hidden size={18} />
            {words.edit}
          </Button>
        </span>
      ) : null}
    </li>
  );
};

/** Every push brings new objects; a row is drawn again only when it says something else. */
export const LineRow = memo(
  Row,
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.language === after.language &&
    before.onStep === after.onStep &&
    JSON.stringify(before.line) === JSON.stringify(after.line),
);
