import type { OpenOrderView } from '@pos/api';
import { formatQuantity, negate } from '@pos/kernel';
import { ArrowLeftRight, X } from 'lucide-react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { IconButton } from '../../ui/button.tsx';
import { refuse } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';
import styles from './returns-block.module.css';

interface Props {
  readonly order: OpenOrderView;
  readonly returns: NonNullable<OpenOrderView['returns']>;
  readonly seller: Seller;
}

/** Goods of an earlier sale that pay for this one, as far as they go. */
export const ReturnsBlock = ({ order: { order, currency, lines }, returns, seller }: Props) => {
  const words = useWords(sellWords).order;
  const language = usePreferences((state) => state.language);
  const drop = async (): Promise<void> => {
    const { of, reason } = returns;
    refuse(await seller.send({ type: 'SetReturns', order, of, lines: [], reason }));
  };
  return (
    <section className={styles.returns} aria-label={words.returns(returns.receipt)}>
      <header className={styles.head}>
        <ArrowLeftRight aria-hidden size={18} />
        <span>{words.returns(returns.receipt)}</span>
        <IconButton label={words.dropReturns} onPress={() => void seller.inTurn(drop)}>
          <X aria-hidden size={18} />
        </IconButton>
      </header>
      <ul>
        {returns.covers.map(({ line, name, quantity, total }) => (
          <li key={line} className={styles.line}>
            <span>{formatQuantity(quantity, { locale: language })}</span>
            <span className={styles.name}>{name}</span>
            <Amount amount={negate(total)} currency={currency} strong />
          </li>
        ))}
      </ul>
      {lines.length === 0 ? <p className={styles.lead}>{words.returnsLead}</p> : null}
    </section>
  );
};
