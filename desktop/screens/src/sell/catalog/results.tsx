import type { CatalogEntry } from '@pos/api';
import { SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useMayCreate } from '../asks/use-may-create.ts';
import { ProductPicture } from '../pictures/product-picture.tsx';
import { show } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './results.module.css';

interface Props {
  readonly id: string;
  readonly typed: string;
  readonly products: readonly CatalogEntry[];
  readonly chosen: number;
  readonly colours: ReadonlyMap<string, string>;
  readonly onPick: (product: CatalogEntry) => void;
}

/** The search field keeps the focus; this list follows its arrows. */
export const Results = ({ id, typed, products, chosen, colours, onPick }: Props) => {
  const words = useWords(sellWords).catalog;
  const store = useData('store', {});
  const mayCreate = useMayCreate();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (store === undefined || !store.setUp) return null;
  if (products.length === 0) {
    return (
      <Empty icon={SearchX} title={words.noneFound(typed)} lead={words.noneFoundLead}>
        <Button onPress={() => show({ about: 'open-item' })}>{words.openItem}</Button>
        {mayCreate ? (
          <Button onPress={() => show({ about: 'new-product', wanted: typed })}>
            {words.newProduct}
          </Button>
        ) : null}
      </Empty>
    );
  }
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={words.results(products.length)}
      className={styles.results}
    >
      {products.map((product, index) => (
        <li
          key={product.product}
          ref={index === chosen ? row : null}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.result}
          style={{ '--colour': colours.get(product.category) ?? 'var(--line-strong)' } as object}
          onClick={() => onPick(product)}
        >
          <ProductPicture
            name={product.name}
            picture={product.picture}
            className={styles.picture}
          />
          <span className={styles.name}>
            {product.name}
            <span className={styles.code}>
              {[product.sku, ...product.barcodes.slice(0, 1)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className={styles.price}>
            <Amount amount={product.priceNow} currency={store.store.currency} strong />
            <span className={styles.unit}>{words.perUnit(product.unit)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};
