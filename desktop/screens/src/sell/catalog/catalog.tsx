import type { CatalogEntry } from '@pos/api';
import { memo, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { sellWords } from '../words.ts';
import styles from './catalog.module.css';
import { Rail } from './rail.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import { Tiles } from './tiles.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onPick: (product: CatalogEntry) => void;
  /** A code typed by hand and asked for by Enter. */
  readonly onCode: (code: string) => void;
}

/** Finding what is to be sold: by name as it is typed, else by category. */
export const Catalog = memo(({ field, onPick, onCode }: Props) => {
  const words = useWords(sellWords).catalog;
  const listId = useId();
  const categories = useData('categories', {})?.categories ?? none;
  const [category, setCategory] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const typed = text.trim();
  const found = useSearch(typed);
  const products = found?.products ?? [];
  const colours = useMemo(
    () => new Map(categories.map(({ id, colour }) => [id, colour])),
    [categories],
  );
  const type = (next: string): void => {
    setText(next);
    setChosen(0);
  };
  const pick = (product: CatalogEntry): void => {
    type('');
    onPick(product);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (text === '') return;
    const isFresh = found?.typed === typed;
    const product = products[chosen];
    if (event.key === 'Escape') type('');
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, products.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key !== 'Enter') {
      // Delete edits the text here; it removes a line only while the field is empty.
      if (event.key === 'Delete' || event.key === '+' || event.key === '-') event.stopPropagation();
      return;
    } else if (isFresh && product !== undefined) pick(product);
    else if (/^\d{6,}$/.test(typed)) {
      type('');
      onCode(typed);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const isSearching = typed !== '' && found !== null;
  return (
    <section className={styles.catalog} aria-label={words.label}>
      <SearchField
        field={field}
        typed={text}
        listId={listId}
        chosenId={isSearching && products.length > 0 ? `${listId}-${chosen}` : null}
        onType={type}
        onKeyDown={press}
      />
      {isSearching ? (
        <div className={styles.found}>
          {found.refusal === null ? (
            <Results
              id={listId}
              typed={found.typed}
              products={products}
              chosen={chosen}
              colours={colours}
              onPick={pick}
            />
          ) : (
            <RefusalNote refusal={found.refusal} />
          )}
        </div>
      ) : null}
      <div className={styles.shelves} hidden={isSearching}>
        <Rail categories={categories} chosen={category} onChoose={setCategory} />
        <Tiles category={category} colours={colours} onPick={onPick} />
      </div>
    </section>
  );
});

const none: readonly never[] = [];
