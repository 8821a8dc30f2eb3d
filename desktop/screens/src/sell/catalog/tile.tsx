import type { CatalogEntry } from '@pos/api';
import { formatMoney, type Currency } from '@pos/kernel';
import { Layers } from 'lucide-react';
import { memo } from 'react';
import type { Language } from '../../state/words.ts';
import { classes } from '../../ui/classes.ts';
import { ProductPicture } from '../pictures/product-picture.tsx';
import { sellWords } from '../words.ts';
import { Press } from '../../ui/press.tsx';
import styles from './tiles.module.css';

interface Props {
  readonly product: CatalogEntry;
  readonly colour: string;
  readonly currency: Currency;
  readonly language: Language;
  /** Among products with pictures: the picture above the name. Else it is small, beside the price. */
  readonly isPictured: boolean;
  readonly onPick: (product: CatalogEntry) => void;
}

/** Knows nothing of the order, so that nothing about the order draws it again. */
export const Tile = memo(({ product, colour, currency, language, isPictured, onPick }: Props) => (
  <Press
    className={classes(styles.tile, isPictured && styles.pictured)}
    style={{ '--colour': colour } as object}
    onPress={() => onPick(product)}
  >
    {isPictured ? (
      <ProductPicture name={product.name} picture={product.picture} className={styles.picture} />
    ) : null}
    <span className={styles.name}>
      {product.variants > 0 ? product.variant?.name : product.name}
    </span>
    <span className={styles.price}>
      {product.variants > 0 ? (
        <span className={styles.unit}>{sellWords[language].catalog.from}</span>
      ) : null}
      <span>
        {formatMoney(product.priceNow, currency, { locale: language })}
        {product.divisible ? <span className={styles.unit}>/{product.unit}</span> : null}
      </span>
      {product.variants > 0 ? (
        <span className={styles.kinds}>
          <Layers aria-hidden size={14} />
          {product.variants + 1}
          <span className="visually-hidden">{sellWords[language].catalog.variants}</span>
        </span>
      ) : null}
      {!isPictured && product.picture ? (
        <ProductPicture name={product.name} picture={product.picture} className={styles.thumb} />
      ) : null}
    </span>
  </Press>
));
