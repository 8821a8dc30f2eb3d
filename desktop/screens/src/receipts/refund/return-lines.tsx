import type { CoveredLine } from '@pos/domain';
import { formatQuantity, noQuantity, type Quantity } from '@pos/kernel';
import { Minus, Plus } from 'lucide-react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { receiptsWords } from '../words.ts';
import styles from './return-lines.module.css';
import { chosenOf, leftOf, stepped, type Returning, type SaleReceipt } from './returning.ts';

interface Props {
  readonly receipt: SaleReceipt;
  readonly returning: Returning;
  readonly onChange: (returning: Returning) => void;
}

export const ReturnLines = ({ receipt, returning, onChange }: Props) => (
  <ul className={styles.lines}>
    {receipt.document.covers.map((cover) => (
      <ReturnLine
        key={cover.line}
        cover={cover}
        receipt={receipt}
        chosen={chosenOf(returning, cover.line)}
        onChange={(quantity) => onChange({ ...returning, [cover.line]: quantity })}
      />
    ))}
  </ul>
);

interface LineProps {
  readonly cover: CoveredLine;
  readonly receipt: SaleReceipt;
  readonly chosen: Quantity;
  readonly onChange: (quantity: Quantity) => void;
}

/** Never more than was sold and has not come back yet: there is no way to ask for it. */
const ReturnLine = ({ cover, receipt, chosen, onChange }: LineProps) => {
  const words = useWords(receiptsWords).refunding;
  const language = usePreferences((state) => state.language);
  const left = leftOf(receipt, cover.line);
  const written = (amount: Quantity): string =>
    `${formatQuantity(amount, { locale: language })} ${cover.unit}`;
  return (
    <li className={classes(styles.line, chosen > 0 && styles.chosen)}>
      <div className={styles.what}>
        <p className={styles.name}>{cover.name}</p>
        <p className={styles.soft}>
          {left === 0 ? words.done : words.sold(written(cover.quantity), written(left))}
          {' · '}
          <Amount amount={cover.total} currency={receipt.currency} />
        </p>
      </div>
      {left === 0 ? null : (
        <div className={styles.steps}>
          <IconButton
            kind="plain"
            label={words.fewer(cover.name)}
            isDisabled={chosen === 0}
            onPress={() => onChange(stepped(chosen, left, -1))}
          >
            <Minus aria-hidden size={20} />
          </IconButton>
          <output className={styles.quantity}>
            {formatQuantity(chosen, { locale: language })}
          </output>
          <IconButton
            kind="plain"
            label={words.more(cover.name)}
            isDisabled={chosen >= left}
            onPress={() => onChange(stepped(chosen, left, 1))}
          >
            <Plus aria-hidden size={20} />
          </IconButton>
          <Button
            kind="quiet"
            onPress={() => onChange(chosen >= left ? noQuantity : left)}
            aria-label={`${chosen >= left ? words.none : words.all}: ${cover.name}`}
          >
            {chosen >= left ? words.none : words.all}
          </Button>
        </div>
      )}
    </li>
  );
};
