import type { OrderLine, ToldRefusal } from '@pos/api';
import { formatMoney, type Currency, type Money } from '@pos/kernel';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
import { basePriceOf, extraOf } from '../order/made.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { asMoney } from './entry.ts';
import { NumberAsk } from './number-ask.tsx';

interface Props {
  readonly line: OrderLine;
  readonly currency: Currency;
  readonly onConfirm: (price: Money, reason: string) => Promise<ToldRefusal | null>;
}

export const PriceAsk = ({ line, currency, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  // The price that is overridden is that of the goods; what was chosen comes on top of it again.
  const base = basePriceOf(line);
  const written = (amount: Money): string => formatMoney(amount, currency, { locale: language });
  const reason = useReason(words.reasons.price, 0);
  return (
    <NumberAsk
      title={words.price}
      confirm={words.setPrice}
      leftKey="000"
      above={
        <p className={styles.lead}>
          {line.name} ·{' '}
          {[
            words.priceNow(written(base)),
            ...(line.modifiers.length === 0
              ? []
              : [words.withoutModifiers(written(extraOf(line)))]),
          ].join(', ')}
        </p>
      }
      aside={<ReasonChoice reason={reason} />}
      display={(digits) => (
        <span className={digits === '' ? styles.isPlaceholder : undefined}>
          <Amount amount={digits === '' ? base : asMoney(digits)} currency={currency} />
        </span>
      )}
      isReady={(digits) => digits !== '' && reason.text !== ''}
      onConfirm={(digits) => onConfirm(asMoney(digits), reason.text)}
    />
  );
};
