import type { CommandToSend, OpenOrderView, OrderLine, ToldRefusal } from '@pos/api';
import { percent } from '@pos/kernel';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
import { refuse } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { asMoney, type Digits } from './entry.ts';
import { NumberAsk } from './number-ask.tsx';

interface Props {
  readonly order: OpenOrderView;
  readonly line: OrderLine | null;
  readonly seller: Seller;
}

type Kind = 'percent' | 'amount';

export const DiscountAsk = ({ order, line, seller }: Props) => {
  const words = useWords(sellWords).ask;
  const [kind, setKind] = useState<Kind>('percent');
  const reason = useReason(words.reasons.discount, 0);
  const now =
    line === null ? order : (order.lines.find((known) => known.line === line.line) ?? line);
  const give = (digits: Digits): Promise<ToldRefusal | null> => {
    const command: CommandToSend = {
      type: 'GiveDiscount',
      order: order.order,
      line: line?.line ?? null,
      reason: reason.text,
      label: kind === 'percent' ? words.percentOff(digits) : words.amountOff,
      value:
        kind === 'percent'
          ? { kind, rate: percent(Number(digits)), max: null }
          : { kind, amount: asMoney(digits), minimumOrder: null },
    };
    return seller.send(command);
  };
  const withdraw = async (discount: string): Promise<void> =>
    refuse(await seller.send({ type: 'WithdrawDiscount', order: order.order, discount }));
  return (
    <NumberAsk
      key={kind}
      title={line === null ? words.discountOrder : words.discountLine(line.name)}
      confirm={words.give}
      leftKey={kind === 'percent' ? 'clear' : '000'}
      above={
        <>
          {now.discounts.map(({ discount, label }) => (
            <p key={discount} className={styles.given}>
              <span>
                {words.given}: {label}
              </span>
              <Button onPress={() => void withdraw(discount)}>{words.withdraw(label)}</Button>
            </p>
          ))}
          <Choices
            label={words.kind}
            required
            choices={[
              { id: 'percent', label: words.percent },
              { id: 'amount', label: words.amount },
            ]}
            chosen={[kind]}
            onChoose={([chosen]) => setKind(chosen === 'amount' ? 'amount' : 'percent')}
          />
        </>
      }
      aside={<ReasonChoice reason={reason} />}
      display={(digits) =>
        kind === 'percent' ? (
          <>
            {digits || '0'}
            <small>%</small>
          </>
        ) : (
          <Amount amount={asMoney(digits)} currency={order.currency} />
        )
      }
      isReady={(digits) =>
        reason.text !== '' &&
        Number(digits) > 0 &&
        (kind === 'amount' || (/^\d+$/.test(digits) && Number(digits) <= 100))
      }
      onConfirm={give}
    />
  );
};
