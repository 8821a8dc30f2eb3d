import type { CatalogEntry } from '@pos/api';
import { useVirtualizer } from '@tanstack/react-virtual';
import { PackageOpen } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Empty } from '../../ui/empty.tsx';
import { sellWords } from '../words.ts';
import { Tile } from './tile.tsx';
import styles from './tiles.module.css';
import { useProducts } from './use-pages.ts';

interface Props {
  readonly category: string | null;
  readonly colours: ReadonlyMap<string, string>;
  readonly onPick: (product: CatalogEntry) => void;
}

const plain = { narrowest: 152, height: 100 };
const withPictures = { narrowest: 136, height: 164 };
const gap = 8;
const padding = 12;

/** However many products there are, only the rows in sight exist. */
export const Tiles = memo(({ category, colours, onPick }: Props) => {
  const words = useWords(sellWords).catalog;
  const language = usePreferences((state) => state.language);
  const store = useData('store', {});
  const scroller = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const { items, isLoading, refusal } = useProducts(category, inSight);
  const isPictured = category !== null && arePictured(items);
  const { narrowest, height } = isPictured ? withPictures : plain;
  const columns = useColumns(scroller, narrowest);
  const rows = useVirtualizer({
    count: Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => height + gap,
    overscan: 3,
    paddingStart: padding,
    paddingEnd: padding,
  });
  useLayoutEffect(() => rows.measure(), [rows, height]);
  const drawn = rows.getVirtualItems();
  const first = (drawn[0]?.index ?? 0) * columns;
  const last = ((drawn.at(-1)?.index ?? 0) + 1) * columns;
  useEffect(() => setInSight({ first, last }), [first, last]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [category]);
  const currency = store?.setUp ? store.store.currency : null;
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {refusal === null && (isLoading || currency === null) ? <Waiting /> : null}
      {!isLoading && items.length === 0 ? (
        <Empty icon={PackageOpen} title={words.noProducts} lead={words.noProductsLead} />
      ) : null}
      {currency === null ? null : (
        <div className={styles.all} style={{ height: rows.getTotalSize() }}>
          {drawn.map((row) => (
            <div
              key={row.key}
              className={styles.row}
              style={{
                height,
                transform: `translateY(${row.start}px)`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {items.slice(row.index * columns, (row.index + 1) * columns).map((product) => (
                <Tile
                  key={product.product}
                  product={product}
                  colour={colours.get(product.category) ?? 'var(--line-strong)'}
                  currency={currency}
                  language={language}
                  isPictured={isPictured}
                  onPick={onPick}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
});

/** Told by the first of them, so that scrolling never changes the form of the tiles. */
const arePictured = (items: readonly CatalogEntry[]): boolean =>
  items.slice(0, 24).some(({ picture }) => picture);

const useColumns = (
  scroller: React.RefObject<HTMLDivElement | null>,
  narrowest: number,
): number => {
  const [columns, setColumns] = useState(4);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const room = element.clientWidth - 2 * padding + gap;
      setColumns(Math.max(2, Math.floor(room / (narrowest + gap))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, narrowest]);
  return columns;
};
