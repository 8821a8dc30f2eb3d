import type { OpenOrderView } from '@pos/api';
import type { PriceStep } from '@pos/domain';
import { formatQuantity, negate, noMoney, pieces, plus, sum, type Money } from '@pos/kernel';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { sellWords } from '../words.ts';
import { Press } from '../../ui/press.tsx';
import styles from './totals.module.css';

/** The sum, and on request every step by which the till came to it. */
export const Totals = ({ order }: { readonly order: OpenOrderView }) => {
  const words = useWords(sellWords).order;
  const language = usePreferences((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const { totals, steps, currency } = order;
  const row = (key: string, name: ReactNode, amount: Money) => (
    <div key={key} className={styles.row}>
      <dt>{name}</dt>
      <dd>
        <Amount amount={amount} currency={currency} />
      </dd>
    </div>
  );
  const paid = sum(order.payments.map(({ amount }) => amount));
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <div className={styles.totals}>
      {isOpen ? (
        <dl className={styles.steps} id="how-it-adds-up">
          {grouped(steps).map(({ key, step, label, amount }) =>
            row(key, nameOfStep(words, step, label), amount),
          )}
          {steps.some(({ step }) => step === 'tax')
            ? null
            : totals.taxes.map(({ rate, tax }) =>
                row(
                  `within ${rate}`,
                  words.taxWithin(`${(rate / 100).toLocaleString(language)} %`),
                  tax,
                ),
              )}
        </dl>
      ) : null}
      <Press
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls="how-it-adds-up"
        onPress={() => setOpen(!isOpen)}
      >
        <span className={styles.how}>
          {words.items(formatQuantity(pieces(order.lines.length), { locale: language }))}
          <span className={styles.link}>
            {words.how}
            <Chevron aria-hidden size={16} />
          </span>
        </span>
        <Amount amount={totals.total} currency={currency} size="l" strong />
      </Press>
      {order.returns === null ? null : (
        <dl>{row('returns', words.lessReturns, negate(order.returns.total))}</dl>
      )}
      {paid === 0 ? null : <dl>{row('paid', words.paid, paid)}</dl>}
    </div>
  );
};

type Words = (typeof sellWords)['vi']['order'];

const nameOfStep = (words: Words, step: PriceStep['step'], label: string): string => {
  switch (step) {
    case 'goods':
      return words.goods;
    case 'line-discount':
      return `${words.lineDiscount} · ${label}`;
    case 'order-discount':
      return `${words.orderDiscount} · ${label}`;
    case 'service-charge':
      return `${words.serviceCharge} ${label}`;
    case 'tax':
      return `${words.tax} ${label}`;
  }
};

interface Grouped {
  readonly key: string;
  readonly step: PriceStep['step'];
  readonly label: string;
  readonly amount: Money;
}

/** The steps of all lines as one row each: what they are, not where they fell. */
const grouped = (steps: readonly PriceStep[]): readonly Grouped[] => {
  const rows = new Map<string, Grouped>();
  for (const { step, label, amount } of steps) {
    const name = step === 'goods' ? '' : label;
    const key = `${step} ${name}`;
    rows.set(key, {
      key,
      step,
      label: name,
      amount: plus(rows.get(key)?.amount ?? noMoney, amount),
    });
  }
  return [...rows.values()];
};
