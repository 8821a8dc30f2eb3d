import type { CatalogEntry } from '@pos/api';
import type { Currency } from '@pos/kernel';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import { sellWords } from '../words.ts';
import { Press } from '../../ui/press.tsx';
import styles from './asks.module.css';

interface Props {
  readonly products: readonly CatalogEntry[];
  readonly currency: Currency;
  readonly onPick: (product: CatalogEntry) => void;
}

export const ChooseAsk = ({ products, currency, onPick }: Props) => {
  const words = useWords(sellWords).ask;
  const parts = useWords(partWords);
  return (
    <Sheet title={words.choose} closeLabel={parts.close} onClose={closeAsk}>
      <div className={styles.list}>
        {products.map((product) => (
          <Press key={product.product} className={styles.item} onPress={() => onPick(product)}>
            <strong>{product.name}</strong>
            <Amount amount={product.priceNow} currency={currency} strong />
            <small>{product.sku}</small>
          </Press>
        ))}
      </div>
    </Sheet>
  );
};
