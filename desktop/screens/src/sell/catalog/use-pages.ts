import type { CatalogEntry, CatalogView, ToldRefusal } from '@pos/api';
import { useEffect, useState } from 'react';
import { useTill } from '../../state/till.ts';

const pageSize = 120;

interface Pages {
  readonly category: string | null;
  readonly pages: readonly CatalogView[];
}

/** The products of a category as far as somebody scrolled. Only pages in sight are followed; the others wait as they were. */
export interface Products {
  readonly items: readonly CatalogEntry[];
  readonly isLoading: boolean;
  readonly isComplete: boolean;
  /** Why what is in sight did not come. */
  readonly refusal: ToldRefusal | null;
}

export const useProducts = (
  category: string | null,
  inSight: { readonly first: number; readonly last: number },
): Products => {
  const till = useTill();
  const [kept, setKept] = useState<Pages>({ category, pages: [] });
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const pages = kept.category === category ? kept.pages : none;
  const first = Math.floor(inSight.first / pageSize);
  const last = Math.floor((inSight.last + pageSize / 2) / pageSize);
  const starts = startsOf(pages, first, last);
  const wanted = JSON.stringify(starts);
  useEffect(() => {
    const asked = JSON.parse(wanted) as readonly {
      readonly page: number;
      readonly after: number;
    }[];
    const stops = asked.map(({ page, after }) =>
      till.watch(
        'catalog',
        { after, limit: pageSize, ...(category === null ? {} : { category }) },
        (told) => {
          setRefusal(told.ok ? null : told.refusal);
          if (told.ok) setKept((before) => withPage(before, category, page, told.data));
        },
      ),
    );
    return () => stops.forEach((stop) => stop());
  }, [till, category, wanted]);
  return {
    items: pages.length === 1 ? pages[0]!.items : pages.flatMap(({ items }) => items),
    isLoading: pages.length === 0,
    isComplete: pages.at(-1)?.next === null,
    refusal,
  };
};

const none: readonly CatalogView[] = [];

/** Where the wanted pages begin, as far as the pages before them have told it. */
const startsOf = (pages: readonly CatalogView[], first: number, last: number) => {
  const starts: { page: number; after: number }[] = [];
  for (let page = first; page <= last; page += 1) {
    const after = page === 0 ? 0 : pages[page - 1]?.next;
    if (after !== null && after !== undefined) starts.push({ page, after });
  }
  return starts;
};

const withPage = (
  before: Pages,
  category: string | null,
  page: number,
  view: CatalogView,
): Pages => {
  const pages = before.category === category ? [...before.pages] : [];
  if (page > pages.length) return before;
  pages[page] = view;
  return { category, pages };
};
